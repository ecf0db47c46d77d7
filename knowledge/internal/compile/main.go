// Command compile writes the compiled forms of the embedded profiles to the
// folder it is given. Run it after the data was changed: go generate ./knowledge
package main

import (
	"fmt"
	"os"

	"recruitbot/knowledge"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: compile <folder>")
		os.Exit(2)
	}
	if err := knowledge.Compile(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
