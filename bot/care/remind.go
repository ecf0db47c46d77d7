package care

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// remindMost is how many reviews one message names; the others are in the next one.
const remindMost = 20

// due is a review that somebody is to be reminded of.
type due struct {
	Profile string        `json:"p,omitempty"`
	Part    string        `json:"a,omitempty"`
	By      knowledge.Day `json:"b"`
}

// what is under which it is written down that it was told.
func (r due) what() string { return "review " + r.Profile + " " + r.Part + " " + string(r.By) }

// Remind has owners reminded of what should have been looked at again before today, once
// for each part and day. It may be called on many processes at once.
func (d *Desk) Remind(ctx context.Context) error {
	team, err := d.Team(ctx)
	if err != nil {
		return fmt.Errorf("remind owners: %w", err)
	}
	today := knowledge.DayOf(d.Now())
	for to, list := range d.byAddress(team) {
		var fresh []due
		for _, r := range list {
			one := due{r.Profile, r.Part, r.By}
			if !r.By.Past(today) || len(fresh) == remindMost {
				continue
			}
			known, err := d.Marks.Told(ctx, team, one.what())
			if err != nil {
				return fmt.Errorf("remind owners: %w", err)
			}
			if !known {
				fresh = append(fresh, one)
			}
		}
		if err := d.bring(ctx, team, to, fresh); err != nil {
			return fmt.Errorf("remind owners: %w", err)
		}
	}
	return nil
}

// byAddress are a team's reviews by who is told of them: a person, or "" for the channel
// or, where there is none, the first of the admins.
func (d *Desk) byAddress(team string) map[string][]knowledge.Review {
	out := map[string][]knowledge.Review{}
	for _, r := range d.KnowOf(team).Reviews() {
		to := r.Owner
		if !isUser(to) {
			to = ""
			if admins := d.Admins(team); d.Channel == "" && len(admins) > 0 {
				to = admins[0]
			}
		}
		out[to] = append(out[to], r)
	}
	return out
}

// bring brings a reminder to the inbox, for others where its person can't be reached.
func (d *Desk) bring(ctx context.Context, team, to string, list []due) error {
	if len(list) == 0 {
		return nil
	}
	if reached, err := d.reaches(ctx, team, to); !reached {
		return d.bringElsewhere(ctx, team, to, list, err)
	}
	return d.bringTo(ctx, team, to, list)
}

// reaches tells whether somebody can be written to, or why not. Where Slack can't tell now
// the inbox tries again.
func (d *Desk) reaches(ctx context.Context, team, user string) (bool, error) {
	if user == "" || d.People == nil {
		return true, nil
	}
	_, err := d.People.Direct(ctx, team, user)
	return !bot.IsPermanent(err), err
}

// bringElsewhere brings a reminder that one address doesn't take to the channel, or where
// that is the address, or there is none, to the first of the admins who can be reached.
func (d *Desk) bringElsewhere(ctx context.Context, team, not string, list []due, why error) error {
	d.count("unreachable")
	d.log().Warn("a reminder can't be brought to its owner, others are told", "to", cmp.Or(not, d.Channel), "error", why)
	if not != "" && d.Channel != "" {
		return d.bringTo(ctx, team, "", list)
	}
	for _, admin := range d.Admins(team) {
		if reached, _ := d.reaches(ctx, team, admin); reached && admin != not {
			return d.bringTo(ctx, team, admin, list)
		}
	}
	return nil
}

// bringTo brings a reminder to the inbox. Its id is made of what it says and of the day, so
// that of those that several processes bring it takes one, and one that failed for good is
// brought again on the next day.
func (d *Desk) bringTo(ctx context.Context, team, to string, list []due) error {
	where := bot.Thread{Team: team, Channel: d.Channel}
	if to != "" {
		where = bot.Thread{Team: team, Direct: true}
	} else if d.Channel == "" {
		return nil
	}
	state, err := json.Marshal(list)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(append(state, team+to+string(knowledge.DayOf(d.Now()))...))
	return d.Receive(ctx, bot.Submission{
		ID: name + ":remind:" + hex.EncodeToString(sum[:10]), Form: name + ".remind", State: string(state), User: to, Thread: where,
	})
}

// remind reminds an owner, and writes down that it did.
func (d *Desk) remind(ctx context.Context, e bot.Errand) (string, error) {
	s, ok := e.Event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	var list []due
	if err := json.Unmarshal([]byte(s.State), &list); err != nil {
		return "", fmt.Errorf("read what is due: %w", err)
	}
	w := wordsOf(e.Language)
	all := d.KnowOf(s.Thread.Team).Reviews()
	var lines, told []string
	for _, one := range list {
		known, err := d.Marks.Told(ctx, s.Thread.Team, one.what())
		if err != nil {
			return "", err
		}
		if known { // by the reminder of another day
			continue
		}
		told = append(told, one.what())
		same := func(r knowledge.Review) bool { return r.Profile == one.Profile && r.Part == one.Part && r.By == one.By }
		if i := slices.IndexFunc(all, same); i >= 0 {
			lines = append(lines, "- "+w.line(all[i], d.titleOf(all[i], e.Language), ""))
		}
	}
	if len(lines) > 0 { // or else it was looked at meanwhile
		to := e.Delivery
		to.InChannel = !to.Thread.Direct
		r := bot.Reply{Parts: []bot.Part{bot.Lead{Text: w.isDue}, bot.Text{Text: strings.Join(lines, "\n")}, bot.Note{Text: w.isDueNext}}}
		err := d.Poster.Post(ctx, to, r)
		if bot.IsPermanent(err) {
			return "unreachable", d.bringElsewhere(ctx, s.Thread.Team, s.User, list, err)
		}
		if err != nil {
			return "", err
		}
	}
	if err := d.Marks.Tell(ctx, s.Thread.Team, told...); err != nil {
		return "", err
	}
	d.count("reminded")
	return "reminded", nil
}

// titleOf names what a review is of: a part with its profile, where there are several.
func (d *Desk) titleOf(r knowledge.Review, language string) string {
	title := r.Title.In(language)
	if r.Part == "" || r.Profile == "" {
		return title
	}
	for _, p := range d.Know().Profiles() {
		if p.Slug == r.Profile {
			return title + ", " + p.Titles.In(language)
		}
	}
	return title
}

// isUser tells a Slack user's id from a name.
func isUser(s string) bool {
	return len(s) >= 9 && (s[0] == 'U' || s[0] == 'W') && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// byUrgency orders reviews: what is overdue or due first comes first, what has no day last.
func byUrgency(a, b knowledge.Review) int {
	day := func(r knowledge.Review) knowledge.Day { return cmp.Or(r.By, "9999") }
	return cmp.Compare(day(a), day(b))
}
