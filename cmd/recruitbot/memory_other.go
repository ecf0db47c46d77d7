//go:build !linux

package main

// dropProgram does nothing: the other systems take such pages back by themselves.
func dropProgram() error { return nil }

// forgetPeak does nothing: nobody measures there.
func forgetPeak() error { return nil }
