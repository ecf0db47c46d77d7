package slacksim

import (
	"fmt"
	"slices"
	"strings"
)

// Person is somebody in the workspace.
type Person struct {
	ID    string
	Name  string
	Title string // what they do, as a profile says it; "" for nothing
	Bot   string // the bot's id of another app's bot; "" for people
	Team  string // another company's workspace; "" for this one

	Deactivated bool // gone from the workspace, and not to be written to
}

// Channel is a place where messages go.
type Channel struct {
	ID      string
	Name    string // without #; "" for a direct one
	Private bool
	Direct  bool // between one person and the bot

	Archived bool
}

// kind is the channel_type of Slack's events.
func (c Channel) kind() string {
	switch {
	case c.Direct:
		return "im"
	case c.Private:
		return "group"
	}
	return "channel"
}

// place is who and what is in the workspace. It is guarded by Sim.mu.
type place struct {
	serial   int
	people   []Person
	channels []*room
	groups   []*UserGroup

	uninstalled bool // the app is; its bot's token is dead

	views    []*view
	homes    map[string]*view // by person
	files    map[string]*upload
	statuses map[string]shown // by channel/thread

	executions []*Execution

	suggested map[string][]any // options that the app gave to those who typed, by action_id
}

// room is a channel with what is in it.
type room struct {
	Channel
	members  []string // ids, the bot's among them
	messages []*Message
	byTS     map[string]*Message
}

func newRoom(c Channel, members ...string) *room {
	return &room{Channel: c, members: members, byTS: map[string]*Message{}}
}

func (r *room) has(member string) bool { return slices.Contains(r.members, member) }

// newID makes an id with Slack's leading letter.
func (p *place) newID(letter string) string {
	p.serial++
	return fmt.Sprintf("%s0SIM%05d", letter, p.serial)
}

// AddPerson brings somebody into the workspace.
func (s *Sim) AddPerson(name string) Person { return s.AddColleague(name, "") }

// AddColleague brings somebody into the workspace with the title of their
// profile, such as "recruiter".
func (s *Sim) AddColleague(name, title string) Person {
	return s.bring(Person{Name: name, Title: title})
}

// AddBot brings another app's bot, of an id that begins with B, into the workspace. It
// writes like people do; AppOf tells its app's id.
func (s *Sim) AddBot(name, id string) Person {
	return s.bring(Person{Name: name, Bot: id})
}

// AddPartner brings somebody of another company's workspace into the channels that the two
// companies share by Slack Connect. What a partner writes is told under the name of that
// workspace. Slack's own developers say that the outer team_id of such an event is the
// channel's home, and owners of apps have seen it change with the writer; which of the two
// it is, it isn't the one that the app is installed in.
func (s *Sim) AddPartner(name string) Person {
	return s.bring(Person{Name: name, Team: partnerTeam})
}

// bring gives somebody an id and a place in the workspace.
func (s *Sim) bring(p Person) Person {
	s.mu.Lock()
	defer s.mu.Unlock()
	p.ID = s.place.newID("U")
	s.place.people = append(s.place.people, p)
	s.changed(Change{Kind: "place"})
	return p
}

// Deactivate takes somebody out of the workspace: their name stays, and no conversation
// with them can be opened any more.
func (s *Sim) Deactivate(p Person) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.place.people {
		if s.place.people[i].ID == p.ID {
			s.place.people[i].Deactivated = true
			s.changed(Change{Kind: "place"})
		}
	}
}

// teamOf is the workspace of who has the id.
func (p *place) teamOf(id string) string {
	if x, ok := p.person(id); ok && x.Team != "" {
		return x.Team
	}
	return teamID
}

// AppOf is the id of the app that a bot belongs to.
func AppOf(bot string) string {
	if bot == botID {
		return appID
	}
	return "A" + strings.TrimPrefix(bot, "B")
}

// AddChannel makes a public channel with the people as members; the bot is one
// too, unless Config.BotAbsent.
func (s *Sim) AddChannel(name string, members ...Person) Channel {
	return s.addRoom(Channel{Name: strings.TrimPrefix(name, "#")}, members)
}

// AddPrivateChannel makes a private channel, otherwise as AddChannel.
func (s *Sim) AddPrivateChannel(name string, members ...Person) Channel {
	return s.addRoom(Channel{Name: strings.TrimPrefix(name, "#"), Private: true}, members)
}

func (s *Sim) addRoom(c Channel, members []Person) Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.ID = s.place.newID("C")
	r := newRoom(c)
	for _, m := range members {
		r.members = append(r.members, m.ID)
	}
	if !s.cfg.BotAbsent {
		r.members = append(r.members, botUser)
	}
	s.place.channels = append(s.place.channels, r)
	s.changed(Change{Kind: "place", Channel: c.ID})
	return c
}

// Direct is the conversation of a person with the bot; it is made on first use.
func (s *Sim) Direct(p Person) Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.direct(p.ID).Channel
}

// direct finds or makes the direct conversation; Sim.mu is held.
func (s *Sim) direct(person string) *room {
	for _, r := range s.place.channels {
		if r.Channel.Direct && r.has(person) {
			return r
		}
	}
	r := newRoom(Channel{ID: s.place.newID("D"), Direct: true}, person, botUser)
	s.place.channels = append(s.place.channels, r)
	return r
}

// InviteBot makes the bot a member of the channel.
func (s *Sim) InviteBot(c Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.place.room(c.ID); r != nil && !r.has(botUser) {
		r.members = append(r.members, botUser)
		s.changed(Change{Kind: "place", Channel: c.ID})
	}
}

// KickBot ends the bot's membership of the channel.
func (s *Sim) KickBot(c Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.place.room(c.ID); r != nil {
		r.members = slices.DeleteFunc(r.members, func(id string) bool { return id == botUser })
		s.changed(Change{Kind: "place", Channel: c.ID})
	}
}

// Archive ends a channel: it can be read, and nobody writes in it any more.
func (s *Sim) Archive(c Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.place.room(c.ID); r != nil {
		r.Archived = true
		s.changed(Change{Kind: "place", Channel: c.ID})
	}
}

// room finds a channel by id; nil for none.
func (p *place) room(id string) *room {
	for _, r := range p.channels {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// person finds somebody by id.
func (p *place) person(id string) (Person, bool) {
	for _, x := range p.people {
		if x.ID == id {
			return x, true
		}
	}
	return Person{}, false
}
