package pgtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
)

// cluster is a PostgreSQL server's data in a temporary folder, reached by a socket
// in that folder only.
type cluster struct {
	dir string
	bin string
	as  []string // the words before a command that make it the server's user's
}

// newCluster makes the data. PostgreSQL refuses to run as root, so root hands it
// to the user that its package made.
func newCluster() (c cluster, err error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return cluster{}, errors.Join(errors.New("no initdb under /usr/lib/postgresql"), err)
	}
	c.bin = filepath.Dir(found[len(found)-1])
	if c.dir, err = os.MkdirTemp("", "pg"); err != nil { // short: a socket's path has about 100 characters
		return cluster{}, err
	}
	if c.as, err = handOver(c.dir); err == nil {
		err = c.run("initdb", "-D", c.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
	}
	if err != nil {
		return cluster{}, errors.Join(err, c.remove())
	}
	return c, nil
}

func (c cluster) data() string { return filepath.Join(c.dir, "data") }

func (c cluster) url() string { return "postgres://postgres@/postgres?host=" + c.dir }

// start starts the server and waits until it answers.
func (c cluster) start() error {
	options := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c max_connections=200", c.dir)
	return c.run("pg_ctl", "-D", c.data(), "-l", filepath.Join(c.dir, "log"), "-w", "-o", options, "start")
}

// stop stops the server as a crash would and waits until it is gone.
func (c cluster) stop() error {
	return c.run("pg_ctl", "-D", c.data(), "-m", "immediate", "-w", "stop")
}

func (c cluster) remove() error { return os.RemoveAll(c.dir) }

// run runs one of PostgreSQL's programs.
func (c cluster) run(program string, args ...string) error {
	return run(c.dir, append(append(slices.Clone(c.as), filepath.Join(c.bin, program)), args...))
}

// handOver gives the folder to whoever is to run the server, and returns the
// words before a command that make it theirs.
func handOver(dir string) (as []string, err error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, err := strconv.Atoi(u.Uid)
	if err != nil {
		return nil, err
	}
	if err := os.Chown(dir, uid, -1); err != nil {
		return nil, err
	}
	return []string{"runuser", "-u", u.Username, "--"}, nil
}

func run(dir string, args []string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	out, err := os.CreateTemp("", "pgout") // a file: the server keeps it open, a pipe would never end
	if err != nil {
		return err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w\n%s", filepath.Base(args[len(args)-1]), err, said)
	}
	return nil
}
