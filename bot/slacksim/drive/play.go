package drive

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"recruitbot/bot/slacksim"
)

// patience is how long an answer may take in real time when the script does not
// say.
const patience = 20 * time.Second

// Stage is where a script is played.
type Stage struct {
	Sim      *slacksim.Sim
	People   []slacksim.Person
	Channels []slacksim.Channel
	Page     string // the page's address; "" takes no pictures
	Out      string // the folder for what is written
}

// Show plays the script and writes the transcript as FILE, and the pictures. It
// returns what it wrote, also when a step fails, with Chromium's absence as
// ErrNoChromium after all else was done.
func (s Stage) Show(ctx context.Context, script Script, file string) ([]string, error) {
	p := &player{Stage: s, patience: cmp.Or(script.Patience, patience), known: map[string]string{}, roots: map[string]string{}}
	p.say(script.Title + "\n" + strings.Repeat("=", len([]rune(script.Title))) + "\n")
	camera, noCamera := s.camera(ctx, script)
	defer camera.close()
	var wrote []string
	var failed error
	for i, st := range script.Steps {
		if failed = p.step(ctx, st); failed != nil {
			failed = fmt.Errorf("step %d, %q: %w", i+1, st.does(), failed)
			break
		}
		if st.Picture == nil || camera == nil {
			continue
		}
		path := filepath.Join(s.Out, st.Picture.File)
		if failed = camera.take(ctx, p.view(st), *st.Picture, path); failed != nil {
			failed = fmt.Errorf("step %d, picture %s: %w", i+1, st.Picture.File, failed)
			break
		}
		wrote = append(wrote, path)
	}
	path := filepath.Join(s.Out, file)
	if err := os.WriteFile(path, []byte(p.transcript.String()), 0o644); err != nil {
		return wrote, cmp.Or(failed, fmt.Errorf("write transcript: %w", err))
	}
	return append(wrote, path), cmp.Or(failed, noCamera)
}

// player knows where in a script it is.
type player struct {
	Stage
	patience   time.Duration
	who        slacksim.Person
	where      slacksim.Channel
	wrote      slacksim.Message  // what somebody has written last
	root       string            // ts of the last text that began a thread where the person is
	roots      map[string]string // the same by channel, for who comes back there
	known      map[string]string // what the bot has said before this step, by channel and ts
	answers    []slacksim.Message
	atHome     bool   // the person looks at the bot's home tab
	page       string // what the transcript says of it so far
	taken      string // the run of the step that was taken last
	transcript strings.Builder
}

func (p *player) say(line string) { p.transcript.WriteString(line + "\n") }

// step does one step and waits for what must come of it.
func (p *player) step(ctx context.Context, st Step) error {
	ctx, cancel := context.WithTimeout(ctx, p.patience)
	defer cancel()
	p.roots[p.where.ID] = p.root
	if err := p.arrive(st); err != nil {
		return err
	}
	p.root = p.roots[p.where.ID]
	for _, m := range p.said() {
		p.known[m.Channel+m.TS] = p.read(m)
	}
	p.say(p.who.Name + " " + p.place(st) + "\n> " + st.does() + "\n")
	if err := p.act(ctx, st); err != nil {
		return err
	}
	if st.Quiet {
		return nil
	}
	var fresh []slacksim.Message
	err := p.Sim.Wait(ctx, func() bool {
		p.follow(st)
		fresh = p.fresh()
		return len(fresh) > 0 && len(p.lacking(fresh, st.Expect)) == 0
	})
	for _, m := range fresh {
		p.say(p.heard(m) + "\n" + p.news(m) + "\n")
	}
	if err != nil && len(fresh) == 0 {
		return fmt.Errorf("no answer: %w", err)
	}
	if err != nil {
		return fmt.Errorf("the answer lacks %q; it says:\n%s", p.lacking(fresh, st.Expect), p.read(fresh[len(fresh)-1]))
	}
	p.answers = fresh
	return nil
}

// read is what people read in a message, with names for ids.
func (p *player) read(m slacksim.Message) string {
	text := words(m)
	for _, x := range append(slices.Clone(p.People), slacksim.Person{ID: p.Sim.BotUser(), Name: p.Sim.BotName()}) {
		text = strings.ReplaceAll(text, "<@"+x.ID+">", "@"+x.Name)
	}
	return text
}

// arrive makes the person and the place of a step the current ones.
func (p *player) arrive(st Step) error {
	if st.Who != "" {
		i := slices.IndexFunc(p.People, func(x slacksim.Person) bool { return x.Name == st.Who })
		if i < 0 {
			return fmt.Errorf("nobody is called %q here", st.Who)
		}
		p.who = p.People[i]
	}
	if st.Where == "" && st.Who == "" {
		return nil
	}
	name, isChannel := strings.CutPrefix(st.Where, "#")
	switch {
	case st.Where == "" && !p.where.Direct:
		return nil
	case st.Where == "" || st.Where == p.Sim.BotName():
		p.where = p.Sim.Direct(p.who)
		return nil
	case !isChannel:
		return fmt.Errorf("%q is no channel: write #%s, or %s for a direct message", st.Where, st.Where, p.Sim.BotName())
	}
	i := slices.IndexFunc(p.Channels, func(c slacksim.Channel) bool { return c.Name == name })
	if i < 0 {
		return fmt.Errorf("there is no channel #%s", name)
	}
	p.where = p.Channels[i]
	return nil
}

// follow goes into the thread of what the bot has openly posted for a form or a button.
func (p *player) follow(st Step) {
	if st.Form == nil && st.Button == "" {
		return
	}
	for _, m := range p.Sim.Messages(p.where, "") {
		if _, was := p.known[m.Channel+m.TS]; !was && m.BotID != "" {
			p.root = m.TS
		}
	}
}

// said is all that the bot has said where the person is, as far as they see it.
func (p *player) said() []slacksim.Message {
	all := slices.Concat(p.Sim.Messages(p.where, ""), p.Sim.Ephemerals(p.who))
	if p.root != "" {
		for _, m := range p.Sim.Messages(p.where, p.root) {
			if m.TS != p.root { // it stands in the channel
				all = append(all, m)
			}
		}
	}
	if f, open := p.form(); open {
		all = append(all, f)
	}
	if h, there := p.home(); there {
		all = append(all, h)
	}
	if e, ended := p.outcome(); ended {
		all = append(all, e)
	}
	return slices.DeleteFunc(all, func(m slacksim.Message) bool { return m.BotID == "" || m.Channel != p.where.ID })
}

// fresh is what the bot has said or changed since the step began, and finished.
func (p *player) fresh() []slacksim.Message {
	return slices.DeleteFunc(p.said(), func(m slacksim.Message) bool {
		before, was := p.known[m.Channel+m.TS]
		return m.Streaming || was && before == p.read(m)
	})
}

// lacking lists what none of the messages holds.
func (p *player) lacking(messages []slacksim.Message, expected []string) []string {
	return slices.DeleteFunc(slices.Clone(expected), func(part string) bool {
		return slices.ContainsFunc(messages, func(m slacksim.Message) bool { return strings.Contains(p.read(m), plain(part)) })
	})
}

// place says where a step happens.
func (p *player) place(st Step) string {
	where := "in #" + p.where.Name
	if p.where.Direct {
		where = "to " + p.Sim.BotName()
	}
	if st.Thread {
		where += ", in the thread"
	}
	return where
}

// heard says who wrote an answer, and for whom.
func (p *player) heard(m slacksim.Message) string {
	if m.BotID == formID {
		return p.Sim.BotName() + " opens a form"
	}
	if m.BotID == homeID {
		return p.Sim.BotName() + " shows its home tab"
	}
	if m.BotID == stepID {
		return "The step ends"
	}
	if m.Ephemeral != "" {
		return p.Sim.BotName() + ", only visible to " + p.who.Name
	}
	return p.Sim.BotName()
}
