package store

import (
	"context"
	"errors"
	"fmt"
)

// Fault is why the database can't do its work, in words for its operator. It
// holds no password.
type Fault struct {
	What   string // is wrong
	Where  string // the file, or the server and the database's name
	Remedy string
	Err    error // the engine's own words
}

// Error implements error.
func (f *Fault) Error() string {
	return fmt.Sprintf("%s (%s); remedy: %s: %v", f.What, f.Where, f.Remedy, f.Err)
}

// Unwrap gives the engine's error.
func (f *Fault) Unwrap() error { return f.Err }

// words are what a Fault says.
type words struct{ what, remedy string }

// explain makes a Fault of an engine's error that it knows; another stays as it is.
func (e engine) explain(err error) error {
	var known *Fault
	if err == nil || errors.As(err, &known) {
		return err
	}
	if w, ok := e.faults(err); ok {
		return &Fault{What: w.what, Where: e.where, Remedy: w.remedy, Err: err}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return &Fault{
			What: "the database does not answer in time", Where: e.where, Err: err,
			Remedy: "look whether something holds it locked, and whether its disk or server is overloaded",
		}
	}
	return err
}
