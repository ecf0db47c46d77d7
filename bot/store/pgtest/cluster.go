package pgtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
)

// startPostgres starts a PostgreSQL server in a temporary folder, reached by a
// socket in that folder only. PostgreSQL refuses to run as root, so root hands it
// to the user that its package made.
func startPostgres() (url string, stop func(), err error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", nil, errors.Join(errors.New("no initdb under /usr/lib/postgresql"), err)
	}
	bin := filepath.Dir(found[len(found)-1])
	dir, err := os.MkdirTemp("", "pg") // short: a socket's path has about 100 characters
	if err != nil {
		return "", nil, err
	}
	remove := func() { os.RemoveAll(dir) }
	as, err := handOver(dir)
	if err != nil {
		remove()
		return "", nil, err
	}
	data, log := filepath.Join(dir, "data"), filepath.Join(dir, "log")
	options := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c max_connections=200", dir)
	for _, args := range [][]string{
		{filepath.Join(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"},
		{filepath.Join(bin, "pg_ctl"), "-D", data, "-l", log, "-w", "-o", options, "start"},
	} {
		if err := run(dir, append(as, args...)); err != nil {
			remove()
			return "", nil, err
		}
	}
	stop = func() {
		if err := run(dir, append(as, filepath.Join(bin, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		remove()
	}
	return "postgres://postgres@/postgres?host=" + dir, stop, nil
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
