package drive

import (
	"os/exec"
	"syscall"
)

// endWithUs has a process that is yet to start end with this one, however that ends.
func endWithUs(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
