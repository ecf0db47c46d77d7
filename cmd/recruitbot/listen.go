package main

import (
	"context"
	"errors"
	"net"
	"os"
	"syscall"
)

// isAddress tells HOST:PORT or :PORT, with a port that there can be, as a number or as a
// service's name.
func isAddress(addr string) bool {
	_, port, err := net.SplitHostPort(addr)
	if err != nil || port == "" {
		return false
	}
	_, err = net.LookupPort("tcp", port)
	return err == nil
}

// checkHTTP tries to listen where serve would. Where something listens already that is no
// fault: it may be a serve that runs.
func checkHTTP(ctx context.Context, v *verdicts, c Config) {
	switch {
	case c.HTTPAddr == "":
		v.off("http", "RECRUITBOT_HTTP_ADDR is not set; health and metrics are not served")
		return
	case !isAddress(c.HTTPAddr): // a fault of the configuration's
		return
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.HTTPAddr)
	if err == nil {
		err = listener.Close()
	}
	switch {
	case err == nil:
		v.ok("http", "health and metrics can be served at "+c.HTTPAddr)
	case errors.Is(err, syscall.EADDRINUSE):
		v.ok("http", "something listens at "+c.HTTPAddr+" already: that is well if it is recruitbot")
	default:
		v.fail("http", "RECRUITBOT_HTTP_ADDR: "+err.Error(), listenRemedy(err))
	}
}

// listenRemedy tells what to do where an address can't be listened at.
func listenRemedy(err error) string {
	_, unknown := errors.AsType[*net.DNSError](err)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return "something else listens there: end it, or take another port"
	case unknown || errors.Is(err, syscall.EADDRNOTAVAIL):
		return "take an address that this machine has, such as 127.0.0.1:8080, or :8080 for all of them"
	case errors.Is(err, os.ErrPermission):
		return "this port is for privileged users: take one from 1024 on, such as 8080"
	}
	return "take an address that this machine has and a port that is free, such as 127.0.0.1:8080"
}
