package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestSystemdUnitServesWithWhatItMayDo(t *testing.T) {
	data, err := os.ReadFile("ops/recruitbot.service")
	if err != nil {
		t.Fatal(err)
	}
	set := map[string]string{}
	for _, v := range regexp.MustCompile(`(?m)^Environment=(\w+)=(.*)$`).FindAllStringSubmatch(string(data), -1) {
		set[v[1]] = v[2]
	}
	config, port := configured(t, set)
	if !strings.HasPrefix(config.HTTPAddr, "127.0.0.1:") || port != "8080" {
		t.Errorf("health and metrics at %s", config.HTTPAddr)
	}
	if config.DatabaseURL != "sqlite:/var/lib/recruitbot/recruitbot.db" {
		t.Errorf("the database at %s is not in the folder that may be written", config.DatabaseURL)
	}
	for _, line := range []string{
		"ExecStart=/usr/local/bin/recruitbot serve", "StateDirectory=recruitbot", "DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes",
		"Restart=on-failure", "RestartPreventExitStatus=" + strconv.Itoa(exitUsage) + " " + strconv.Itoa(exitRefused), "ExecReload=/bin/kill -HUP $MAINPID",
	} {
		if !slices.Contains(strings.Split(string(data), "\n"), line) {
			t.Errorf("lacks %s", line)
		}
	}
	verifyUnit(t, strings.Replace(string(data), "ExecStart=/usr/local/bin/recruitbot", "ExecStart=/bin/sh", 1))
}

// verifyUnit has systemd look at a unit, where it is installed: it names each line that
// it does not know.
func verifyUnit(t *testing.T, unit string) {
	t.Helper()
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Log("systemd is not here to verify the unit")
		return
	}
	path := filepath.Join(t.TempDir(), "recruitbot.service")
	if err := os.WriteFile(path, []byte(unit), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("systemd-analyze", "verify", path).CombinedOutput(); err != nil || strings.Contains(string(out), path) {
		t.Errorf("systemd-analyze verify: %v\n%s", err, out)
	}
}

func TestComposeFileHasTwoReplicasOverOneDatabase(t *testing.T) {
	type service struct {
		Image, User, Restart string
		Environment          map[string]string
		Expose               []string
		Ports                []string
		Deploy               struct{ Replicas int }
		ReadOnly             bool `yaml:"read_only"`
	}
	var file struct{ Services map[string]service }
	readYAML(t, "ops/compose.yaml", &file)
	bot, db := file.Services["recruitbot"], file.Services["postgres"]
	set := map[string]string{}
	for name, value := range bot.Environment {
		set[name] = regexp.MustCompile(`\$\{[^}]*\}`).ReplaceAllString(value, "secret")
	}
	config, port := configured(t, set)
	if !slices.Equal(bot.Expose, []string{port}) || len(bot.Ports) > 0 {
		t.Errorf("it exposes %v and publishes %v; it listens on %s", bot.Expose, bot.Ports, port)
	}
	for _, name := range []string{"SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"} {
		if !strings.HasPrefix(bot.Environment[name], "${"+name+":?") {
			t.Errorf("%s is not taken from outside, or not demanded", name)
		}
	}
	want := "postgres://" + db.Environment["POSTGRES_USER"] + ":secret@postgres:5432/" + db.Environment["POSTGRES_DB"]
	if !strings.HasPrefix(config.DatabaseURL, want) || db.Environment["POSTGRES_USER"] == "" {
		t.Errorf("the database is %s, not %s", config.DatabaseURL, want)
	}
	if bot.Deploy.Replicas != 2 || !bot.ReadOnly {
		t.Errorf("%+v", bot)
	}
	if bot.Restart != "unless-stopped" || db.Restart != "unless-stopped" {
		t.Errorf("after a reboot nothing brings them back: %s and %s", bot.Restart, db.Restart)
	}
}

// A database beyond one's own network is reached encrypted: the driver falls back to plain
// text where its address doesn't demand more.
func TestDatabaseElsewhereIsReachedEncrypted(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"../../README.md": "`sslmode=require` into `RECRUITBOT_DATABASE_URL`", "ops/compose.yaml": "with a PostgreSQL elsewhere say sslmode=require",
		"ops/kubernetes.yaml": "--from-literal='RECRUITBOT_DATABASE_URL=postgres://...?sslmode=require'",
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), want) {
			t.Errorf("%s lacks %q", file, want)
		}
	}
}

// container is what is read of a Kubernetes container.
type container struct {
	Args  []string
	Env   []struct{ Name, Value string }
	Ports []struct {
		Name          string
		ContainerPort int `yaml:"containerPort"`
	}
	LivenessProbe   probe `yaml:"livenessProbe"`
	ReadinessProbe  probe `yaml:"readinessProbe"`
	Resources       struct{ Requests, Limits map[string]string }
	SecurityContext struct {
		ReadOnly   bool  `yaml:"readOnlyRootFilesystem"`
		Escalation *bool `yaml:"allowPrivilegeEscalation"`
	} `yaml:"securityContext"`
}

type probe struct {
	HTTPGet struct{ Path, Port string } `yaml:"httpGet"`
}

func TestKubernetesManifestAsksWhatIsServed(t *testing.T) {
	data, err := os.ReadFile("ops/kubernetes.yaml")
	if err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/deployment.yaml"
	first, _, _ := strings.Cut(string(data), "\n---\n")
	if err := os.WriteFile(path, []byte(first), 0o600); err != nil {
		t.Fatal(err)
	}
	var deployment struct {
		Spec struct {
			Replicas int
			Template struct {
				Spec struct {
					SecurityContext struct {
						NonRoot bool `yaml:"runAsNonRoot"`
					} `yaml:"securityContext"`
					Containers []container
				}
			}
		}
	}
	readYAML(t, path, &deployment)
	pod := deployment.Spec.Template.Spec
	c := pod.Containers[0]
	set := map[string]string{}
	for _, v := range c.Env {
		set[v.Name] = v.Value
	}
	config, port := configured(t, set)
	if c.Ports[0].Name != "http" || strconv.Itoa(c.Ports[0].ContainerPort) != port {
		t.Errorf("the port is %+v; it listens on %s", c.Ports, config.HTTPAddr)
	}
	if _, there := set["RECRUITBOT_DATABASE_URL"]; !there || deployment.Spec.Replicas != 2 {
		t.Error("two replicas need one database")
	}
	want := map[string]string{"/healthz": "http", "/readyz": "http"}
	got := map[string]string{c.LivenessProbe.HTTPGet.Path: c.LivenessProbe.HTTPGet.Port, c.ReadinessProbe.HTTPGet.Path: c.ReadinessProbe.HTTPGet.Port}
	if len(got) != 2 || got["/healthz"] != want["/healthz"] || got["/readyz"] != want["/readyz"] {
		t.Errorf("probes %v, want %v", got, want)
	}
	if !pod.SecurityContext.NonRoot || !c.SecurityContext.ReadOnly || c.SecurityContext.Escalation == nil || *c.SecurityContext.Escalation {
		t.Error("it may do more than it needs")
	}
	if c.Resources.Limits["memory"] == "" || c.Resources.Requests["cpu"] == "" || !slices.Equal(c.Args, []string{"serve"}) {
		t.Errorf("%+v", c)
	}
}
