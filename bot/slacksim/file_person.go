package slacksim

import "strings"

// Upload puts a person's file into the workspace, so that it can be chosen in a
// file_input by its id. The app reads it as one from Attach.
func (s *Sim) Upload(p Person, name string, content []byte) File {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.received(p, File{Name: name, Content: content}).File
}

// filesOf are the people's files with the ids, which line ends part; false where
// one is not there. Sim.mu is held.
func (p *place) filesOf(ids string) ([]any, bool) {
	out := []any{}
	for _, id := range strings.Fields(ids) {
		f := p.files[id]
		if f == nil || f.wire == nil {
			return nil, false
		}
		out = append(out, f.wire)
	}
	return out, true
}
