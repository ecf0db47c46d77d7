package privacy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"recruitbot/bot"
)

// export is the file that a person gets.
type export struct {
	ReadMe    []string  `json:"read_me"`
	Workspace string    `json:"workspace"`
	Person    string    `json:"person"`
	Made      string    `json:"made"`
	Data      []section `json:"data"`
}

// section is what is kept in one place.
type section struct {
	Kind    bot.Kind         `json:"kind"`
	What    string           `json:"what"`
	Kept    string           `json:"kept"`
	Entries []map[string]any `json:"entries"`
}

// file writes what is kept of a person for the person to read. Asked again for the same
// event it is as long as before, unless something has changed: the day stands in it, and
// not the minute.
func (d *Desk) file(e bot.Errand, user string, list []bot.Holding) ([]byte, error) {
	w := wordsOf(e.Language)
	out := export{
		ReadMe: w.readMe, Workspace: e.Event.Where().Team, Person: user,
		Made: d.Now().UTC().Format(time.DateOnly), Data: []section{},
	}
	if len(list) == 0 {
		out.ReadMe = append(out.ReadMe[:len(out.ReadMe):len(out.ReadMe)], w.nothing)
	}
	for _, h := range list {
		what, long := d.kept(h.Of).Row(e.Language)
		out.Data = append(out.Data, section{Kind: h.Of, What: what, Kept: long, Entries: h.Rows})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // so that it can be read
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write what is kept of a person: %w", err)
	}
	return b.Bytes(), nil
}

// kept tells how long things of a kind are kept.
func (d *Desk) kept(kind bot.Kind) bot.Kept {
	for _, k := range d.Kept {
		if k.Kind == kind {
			return k
		}
	}
	return bot.Kept{Kind: kind}
}
