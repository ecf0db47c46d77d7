package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Attach lets a person write as Say does, with files beside the text, which may be empty.
// Of each file its Name and Content are taken. The app may read them with its bot token,
// if it has the scope files:read.
func (s *Sim) Attach(_ context.Context, p Person, c Channel, threadTS, text string, files ...File) (Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.memberRoom(p, c.ID)
	if err != nil {
		return Message{}, fmt.Errorf("attach: %w", err)
	}
	if threadTS != "" && r.find(threadTS) == nil {
		return Message{}, fmt.Errorf("attach in thread %s: %w", threadTS, ErrNotThere)
	}
	m := &Message{ThreadTS: threadTS, User: p.ID, Text: typed(text), Subtype: fileShare}
	m.Blocks = typedBlocks(m.Text)
	var list []any
	for _, f := range files {
		list = append(list, s.attached(p, r, f))
		m.Files = append(m.Files, fmt.Sprint(list[len(list)-1].(map[string]any)["id"]))
	}
	m.Attached = mustJSON(list)
	s.keep(r, m)
	s.messageEvents(r, m)
	return *m, nil
}

// fileShare is the subtype of a message with files.
const fileShare = "file_share"

// attached keeps a person's file in a room and tells of it as Slack's events do;
// Sim.mu is held.
func (s *Sim) attached(p Person, r *room, f File) map[string]any {
	f.Channel = r.ID
	return s.received(p, f).wire
}

// received keeps a person's file; Sim.mu is held.
func (s *Sim) received(p Person, f File) *upload {
	f.ID, f.Title = s.place.newID("F"), f.Name
	address := s.URL() + "/files/" + f.ID + "/" + url.PathEscape(f.Name)
	kept := &upload{File: f, length: len(f.Content), uploaded: true, complete: true, person: p.ID, wire: map[string]any{
		"id": f.ID, "name": f.Name, "title": f.Name, "size": len(f.Content), "mode": "hosted", "user": p.ID,
		"filetype": f.Name[strings.LastIndexByte(f.Name, '.')+1:], "file_access": "visible",
		"url_private": address, "url_private_download": address,
	}}
	s.place.files[f.ID] = kept
	return kept
}

// serveFiles gives the app a person's file. Who comes without the right token is led to
// the page for signing in, as Slack does.
func (s *Sim) serveFiles(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimSpace(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer"))
	s.mu.Lock()
	f := s.place.files[r.PathValue("id")]
	may := token == botToken && slices.Contains(s.scopes(), "files:read")
	if !may {
		s.refuse("files", "not_authed", r.PathValue("id"))
	}
	s.mu.Unlock()
	switch {
	case !may:
		http.Redirect(w, r, "/signin", http.StatusFound)
	case f == nil:
		http.NotFound(w, r)
	default:
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = w.Write(f.Content) // the app may have gone
	}
}

// fileInfo is files.info.
func (s *Sim) fileInfo(q request) (reply, *fault) {
	f := s.place.files[q["file"]]
	if f == nil || !f.complete {
		return nil, refused("file_not_found", q["file"])
	}
	return reply{"file": map[string]any{"id": f.ID, "name": f.Name, "title": f.Title, "size": len(f.Content)}}, nil
}

// MenuEntry is an entry of the app in the menu of every message, or a shortcut that
// stands everywhere.
type MenuEntry struct {
	Global   bool   `json:"global,omitempty"` // everywhere, and not in a message's menu
	Name     string `json:"name"`             // as people read it
	Callback string `json:"callback"`         // its callback_id
}

// MenuEntries lists the app's entries, those of messages' menus and the others.
func (s *Sim) MenuEntries() []MenuEntry { return s.cfg.Menu }

// Choose lets a person choose an entry of the app in a message's menu and waits for the
// acknowledgement. The app hears of it wherever the message stands, a member or not.
func (s *Sim) Choose(ctx context.Context, p Person, m Message, callback string) (Outcome, error) {
	sh, out, err := s.sendChoice(p, m, callback)
	return s.clicked(ctx, sh, out, callback, err)
}

func (s *Sim) sendChoice(p Person, m Message, callback string) (*shipment, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.ContainsFunc(s.cfg.Menu, func(e MenuEntry) bool { return e.Callback == callback && !e.Global }) {
		return nil, Outcome{}, fmt.Errorf("menu entry %q: %w", callback, ErrNotThere)
	}
	r, kept, err := s.kept(m)
	if err != nil {
		return nil, Outcome{}, err
	}
	if _, err := s.memberRoom(p, r.ID); err != nil {
		return nil, Outcome{}, err
	}
	_, address := s.newResponseURL(p.ID, r, kept.TS)
	payload := s.interaction("message_action", p)
	payload["callback_id"], payload["action_ts"], payload["message_ts"] = callback, s.clock.ts(), kept.TS
	payload["channel"] = map[string]any{"id": r.ID, "name": r.Name}
	payload["response_url"] = address
	message := kept.wire(true)
	if len(kept.Files) > 0 {
		message["files"] = json.RawMessage(kept.Attached)
	}
	payload["message"] = message
	return s.sendInteraction(payload, "message_action", false, address)
}
