package slacksim

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// maxStack is how many views a person can have on top of each other.
const maxStack = 3

// View is a form or a home tab as it stands before a person.
type View struct {
	ID              string
	Type            string // "modal" or "home"
	User            string
	CallbackID      string
	ExternalID      string
	PrivateMetadata string
	Hash            string // changes with every update
	RootID          string
	PreviousID      string            // "" for the first of a stack
	Raw             json.RawMessage   // as the app sent it, ids added
	Errors          map[string]string // by block_id, after a refused submission
}

// view is a View that is open. It is guarded by Sim.mu.
type view struct {
	View
	fields map[string]any // Raw, decoded
	state  map[string]any // values by block_id and action_id; nil before a submission
}

func (v *view) blocks() json.RawMessage { return mustJSON(v.fields["blocks"]) }

// wire is the view as Slack's events and methods show it.
func (v *view) wire() map[string]any {
	w := maps.Clone(v.fields)
	for k, fallback := range map[string]any{
		"private_metadata": "", "callback_id": "", "external_id": "", "title": nil, "submit": nil, "close": nil,
		"clear_on_close": false, "notify_on_close": false,
	} {
		if w[k] == nil {
			w[k] = fallback
		}
	}
	w["id"], w["team_id"], w["app_id"], w["bot_id"] = v.ID, teamID, appID, botID
	w["hash"], w["root_view_id"], w["app_installed_team_id"] = v.Hash, v.RootID, teamID
	w["previous_view_id"] = nil
	if v.PreviousID != "" {
		w["previous_view_id"] = v.PreviousID
	}
	state := v.state
	if state == nil {
		state = map[string]any{}
	}
	w["state"] = map[string]any{"values": state}
	return w
}

// newView checks what the app wants to show and makes a view of it; Sim.mu is
// held.
func (s *Sim) newView(person, raw string, kinds ...string) (*view, *fault) {
	v := &view{View: View{ID: s.place.newID("V"), User: person}}
	v.RootID = v.ID
	return v, s.fill(v, raw, kinds...)
}

// fill puts new content into a view, or leaves it as it was; Sim.mu is held.
func (s *Sim) fill(v *view, raw string, kinds ...string) *fault {
	var fields map[string]any
	if err := json.Unmarshal([]byte(raw), &fields); err != nil {
		return refused("invalid_arguments", "[ERROR] must be an object [json-pointer:/view]")
	}
	if !slices.Contains(kinds, text(fields, "type")) {
		return refused("invalid_arguments", "[ERROR] must be one of "+strings.Join(kinds, ", ")+" [json-pointer:/view/type]")
	}
	if f := checkView(fields); f != nil {
		return f
	}
	if f := s.chartRefused("invalid_arguments", "/view/blocks", items(fields, "blocks")); f != nil {
		return f
	}
	s.named(items(fields, "blocks"))
	s.place.serial++
	v.fields, v.Raw, v.Errors, v.state = fields, mustJSON(fields), nil, nil
	v.Type, v.CallbackID, v.ExternalID = text(fields, "type"), text(fields, "callback_id"), text(fields, "external_id")
	v.PrivateMetadata, v.Hash = text(fields, "private_metadata"), fmt.Sprintf("%d.hash", s.place.serial)
	s.changed(Change{Kind: "view", ID: v.ID})
	return nil
}

// stack lists a person's open forms, the topmost last; Sim.mu is held.
func (p *place) stack(person string) []*view {
	var out []*view
	for _, v := range p.views {
		if v.User == person {
			out = append(out, v)
		}
	}
	return out
}

// closeView takes a form from the screen; Sim.mu is held.
func (s *Sim) closeView(v *view) {
	s.place.views = slices.DeleteFunc(s.place.views, func(x *view) bool { return x == v })
	s.changed(Change{Kind: "view", ID: v.ID})
}

// Views lists the forms on a person's screen, the topmost last.
func (s *Sim) Views(p Person) []View {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []View
	for _, v := range s.place.stack(p.ID) {
		out = append(out, v.View)
	}
	return out
}

// Home is the app's home tab as the person sees it; false before it was
// published.
func (s *Sim) Home(p Person) (View, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := s.place.homes[p.ID]; v != nil {
		return v.View, true
	}
	return View{}, false
}

// keptView finds what a copy of a view stands for; Sim.mu is held.
func (s *Sim) keptView(p Person, v View) (*view, error) {
	if home := s.place.homes[p.ID]; home != nil && home.ID == v.ID {
		return home, nil
	}
	for _, open := range s.place.stack(p.ID) {
		if open.ID == v.ID {
			return open, nil
		}
	}
	return nil, fmt.Errorf("view %s before %s: %w", v.ID, p.Name, ErrNotThere)
}

// openView is views.open: within 3 s of an act, once.
func (s *Sim) openView(q request) (reply, *fault) {
	person, f := s.useTrigger(q["trigger_id"])
	if f != nil {
		return nil, f
	}
	return s.stackView(person, q["view"])
}

// pushView is views.push: on top of an open form.
func (s *Sim) pushView(q request) (reply, *fault) {
	person, f := s.useTrigger(q["trigger_id"])
	if f != nil {
		return nil, f
	}
	stack := s.place.stack(person)
	if len(stack) == 0 {
		return nil, refused("not_found", "no form is open")
	}
	return s.stackView(person, q["view"])
}

// stackView puts a form on top of those that are open; Sim.mu is held.
func (s *Sim) stackView(person, raw string) (reply, *fault) {
	stack := s.place.stack(person)
	if len(stack) >= maxStack {
		return nil, refused("push_limit_reached")
	}
	v, f := s.newView(person, raw, "modal")
	if f != nil {
		return nil, f
	}
	if n := len(stack); n > 0 {
		v.RootID, v.PreviousID = stack[0].ID, stack[n-1].ID
	}
	for _, other := range s.place.views {
		if v.ExternalID != "" && other.ExternalID == v.ExternalID {
			return nil, refused("duplicate_external_id", v.ExternalID)
		}
	}
	s.place.views = append(s.place.views, v)
	return reply{"view": v.wire()}, nil
}

// updateView is views.update, by view_id or external_id; a hash must be the
// view's present one.
func (s *Sim) updateView(q request) (reply, *fault) {
	for _, v := range s.place.views {
		if v.ID != q["view_id"] && (v.ExternalID == "" || v.ExternalID != q["external_id"]) {
			continue
		}
		if q.has("hash") && q["hash"] != v.Hash {
			return nil, refused("hash_conflict")
		}
		if f := s.fill(v, q["view"], "modal"); f != nil {
			return nil, f
		}
		return reply{"view": v.wire()}, nil
	}
	return nil, refused("not_found", q["view_id"]+q["external_id"])
}

// publishView is views.publish: a person's home tab.
func (s *Sim) publishView(q request) (reply, *fault) {
	if _, ok := s.place.person(q["user_id"]); !ok {
		return nil, refused("user_not_found")
	}
	home := s.place.homes[q["user_id"]]
	if home != nil && q.has("hash") && q["hash"] != home.Hash {
		return nil, refused("hash_conflict")
	}
	if home == nil {
		home = &view{View: View{ID: s.place.newID("V"), User: q["user_id"]}}
		home.RootID = home.ID
	}
	if f := s.fill(home, q["view"], "home"); f != nil {
		return nil, f
	}
	s.place.homes[q["user_id"]] = home
	return reply{"view": home.wire()}, nil
}
