package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// readInput reads a file, or standard input for "-".
func readInput(file string, in io.Reader) ([]byte, error) {
	if file == "-" {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, fmt.Errorf("read standard input: %w", err)
		}
		return data, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return data, nil
}

// writeOutput writes to a file, or to standard output for "".
func writeOutput(file string, content []byte, out io.Writer) error {
	if file == "" {
		_, err := out.Write(content)
		return err
	}
	if err := os.WriteFile(file, content, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", file, err)
	}
	return nil
}

// newEncoder writes JSON for programs and people: a line a value, without escapes for web
// pages.
func newEncoder(out io.Writer) *json.Encoder {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	return e
}
