package slacksim

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// pageState is the workspace as one person sees it.
type pageState struct {
	Seq         int           `json:"seq"` // of the last change that it holds
	Title       string        `json:"title"`
	Me          string        `json:"me"`
	Bot         string        `json:"bot"`
	People      []pagePerson  `json:"people"` // the bot among them
	Channels    []pageChannel `json:"channels"`
	Messages    []pageMessage `json:"messages"` // of all channels and threads, oldest first in each
	Statuses    []pageStatus  `json:"statuses"`
	Views       []pageView    `json:"views"` // the topmost last
	Home        *pageView     `json:"home"`
	HomeTab     bool          `json:"home_tab"` // the app has one, published yet or not
	Connections int           `json:"connections"`
	Commands    []PageCommand `json:"commands"`
	Try         []Suggestion  `json:"try"`
	Menu        []MenuEntry   `json:"menu"` // shortcuts
	Steps       []StepEntry   `json:"steps"`
}

type pagePerson struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Title string `json:"title,omitempty"`
	Bot   bool   `json:"bot,omitempty"`
}

type pageChannel struct {
	ID      string   `json:"id"`
	Name    string   `json:"name,omitempty"` // "" for a conversation of two
	Private bool     `json:"private,omitempty"`
	Direct  bool     `json:"direct,omitempty"` // with the bot
	Members []string `json:"members"`
}

type pageMessage struct {
	Message
	Files []pageFile `json:"files,omitempty"`
}

type pageFile struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Title string `json:"title,omitempty"`
	Size  int    `json:"size"`
}

type pageStatus struct {
	Channel string   `json:"channel"`
	TS      string   `json:"ts"` // "" for the channel itself
	Text    string   `json:"text,omitempty"`
	Loading []string `json:"loading,omitempty"`
	Title   string   `json:"title,omitempty"`
	Session string   `json:"session,omitempty"`
	Prompts []Prompt `json:"prompts,omitempty"`
}

type pageView struct {
	ID     string            `json:"id"`
	View   json.RawMessage   `json:"view"`
	Errors map[string]string `json:"errors,omitempty"`
}

// state is what a person sees; without an id, the first person.
func (p page) state(person string) (pageState, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if person == "" && len(p.place.people) > 0 {
		person = p.place.people[0].ID
	}
	if _, ok := p.place.person(person); !ok {
		return pageState{}, fmt.Errorf("person %q: %w", person, ErrNotThere)
	}
	p.direct(person) // so that there is one to show
	st := pageState{
		Seq: p.watch.seq, Title: p.cfg.Title, Me: person, Bot: botUser, Connections: len(p.hub.conns),
		People: []pagePerson{{ID: botUser, Name: botName, Bot: true}}, Channels: []pageChannel{}, Messages: []pageMessage{},
		Statuses: []pageStatus{}, Commands: p.cfg.Commands, Try: p.cfg.Try, Menu: p.Sim.cfg.Menu, Steps: p.Sim.cfg.Steps,
		HomeTab: p.homeTab(),
	}
	for _, x := range p.place.people {
		st.People = append(st.People, pagePerson{ID: x.ID, Name: x.Name, Title: x.Title})
	}
	for _, r := range p.place.channels {
		if !r.has(person) {
			continue
		}
		st.Channels = append(st.Channels, pageChannel{
			ID: r.ID, Name: r.Name, Private: r.Private, Direct: r.Direct, Members: slices.Clone(r.members),
		})
		for _, m := range r.messages {
			if m.Ephemeral == "" || m.Ephemeral == person {
				st.Messages = append(st.Messages, p.pageMessage(m))
			}
		}
	}
	for key := range p.place.statuses {
		channel, ts, _ := strings.Cut(key, "/")
		if r := p.place.room(channel); r != nil && r.has(person) {
			st.Statuses = append(st.Statuses, p.pageStatus(channel, ts))
		}
	}
	st.Views, st.Home = p.pageViews(person)
	return st, nil
}

// pageMessage is a message with its files' names; Sim.mu is held.
func (p page) pageMessage(m *Message) pageMessage {
	out := pageMessage{Message: *m}
	out.Reactions = slices.Clone(m.Reactions)
	for _, id := range m.Files {
		if f := p.place.files[id]; f != nil {
			out.Files = append(out.Files, pageFile{ID: id, Name: f.Name, Title: f.Title, Size: len(f.Content)})
		}
	}
	return out
}

// pageStatus is what the bot shows in a thread; Sim.mu is held.
func (p page) pageStatus(channel, ts string) pageStatus {
	st := p.place.statuses[channel+"/"+ts]
	return pageStatus{Channel: channel, TS: ts, Text: st.Text, Loading: st.Loading, Title: st.Title, Session: st.Session, Prompts: st.Prompts}
}

// pageViews lists the forms before a person, and the app's home; Sim.mu is held.
func (p page) pageViews(person string) (open []pageView, home *pageView) {
	open = []pageView{}
	for _, v := range p.place.stack(person) {
		open = append(open, pageView{ID: v.ID, View: v.Raw, Errors: v.Errors})
	}
	if v := p.place.homes[person]; v != nil {
		home = &pageView{ID: v.ID, View: v.Raw}
	}
	return open, home
}

// pair finds or makes the conversation of two people, in which the bot is not;
// Sim.mu is held.
func (s *Sim) pair(a, b string) *room {
	for _, r := range s.place.channels {
		if r.Name == "" && !r.Direct && len(r.members) == 2 && r.has(a) && r.has(b) {
			return r
		}
	}
	r := newRoom(Channel{ID: s.place.newID("D"), Private: true}, a, b)
	s.place.channels = append(s.place.channels, r)
	s.changed(Change{Kind: "place", Channel: r.ID})
	return r
}
