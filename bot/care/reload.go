package care

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const (
	followTime = 2 * time.Second // between two looks whether another process has read the profiles again
	faultsMost = 3               // that are told at once
	faultsLong = 1800            // characters of them
)

// errNoFolder is returned by Reload where there is nothing to be read.
var errNoFolder = errors.New("there are no profiles but those in the binary: RECRUITBOT_KNOWLEDGE_DIR is not set")

// unreadable is why profiles could not be read: their files, and not the store.
type unreadable struct{ error }

func (u unreadable) Error() string { return "read the profiles again: " + u.error.Error() }

func (u unreadable) Unwrap() error { return u.error }

// Reload reads the profiles again, and has all other processes do so. Profiles with faults
// change nothing: the error tells them all.
func (d *Desk) Reload(ctx context.Context) error {
	if d.Load == nil {
		return errNoFolder
	}
	d.reading.Lock()
	defer d.reading.Unlock()
	if err := d.replace("reloaded", "profiles reloaded"); err != nil {
		return err
	}
	number, err := d.Marks.Raise(ctx)
	if err != nil {
		return fmt.Errorf("have other processes read the profiles again: %w", err)
	}
	if number == d.seen+1 { // or else another process has read what is newer, perhaps
		d.seen = number
	}
	return nil
}

// ReloadAndTell is Reload for who can't be answered: of faults the admins are told, once,
// however many processes are told to.
func (d *Desk) ReloadAndTell(ctx context.Context) {
	if err := d.Reload(ctx); err != nil {
		d.failed(ctx, err)
	}
}

// Begin takes the profiles that the process has read for those of all others. It is called
// right after they were read.
func (d *Desk) Begin(ctx context.Context) error {
	number, err := d.Marks.Raised(ctx)
	if err != nil {
		return fmt.Errorf("begin to follow other processes: %w", err)
	}
	d.reading.Lock()
	defer d.reading.Unlock()
	d.seen = number
	return nil
}

// Follow reads the profiles again whenever another process has, until ctx ends.
func (d *Desk) Follow(ctx context.Context) {
	look := func(ctx context.Context) {
		if err := d.follow(ctx); err != nil && ctx.Err() == nil {
			d.failed(ctx, err)
		}
	}
	look(ctx)
	bot.Every(ctx, followTime, look)
}

func (d *Desk) follow(ctx context.Context) error {
	d.reading.Lock()
	defer d.reading.Unlock()
	number, err := d.Marks.Raised(ctx)
	d.outage.Tell(ctx, d.log(), slog.LevelWarn, "look whether profiles are to be read again", err)
	if err != nil {
		return nil // the next look is two seconds away
	}
	news := number != d.seen && d.Load != nil
	d.seen = number
	if !news {
		return nil
	}
	return d.replace("followed", "profiles reloaded, as in another process")
}

// replace reads the profiles and has them answer. How it is counted and logged tells why.
func (d *Desk) replace(counted, logged string) error {
	base, err := d.Load()
	if err != nil {
		return unreadable{err}
	}
	d.Replace(base)
	d.count(counted)
	d.log().Info(logged, "profiles", len(base.Profiles()))
	return nil
}

// failed logs that profiles were not read, and tells the admins what is wrong with them.
func (d *Desk) failed(ctx context.Context, err error) {
	d.log().Error("profiles not reloaded, the old ones stay", "error", err)
	d.count("faulty")
	if text, faulty := told(err); faulty {
		if err := d.tell(ctx, text); err != nil && ctx.Err() == nil {
			d.log().Warn("admins not told of faults in the profiles", "error", err)
		}
	}
}

// tell has each of the admins told of faults. The same faults are told again only after
// profiles without any were read meanwhile.
func (d *Desk) tell(ctx context.Context, text string) error {
	team, err := d.Team(ctx)
	if err != nil {
		return err
	}
	last, err := d.Marks.Raised(ctx)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%s", last, text))
	for _, user := range d.Admins(team) {
		err := d.Receive(ctx, bot.Submission{
			ID: name + ":fault:" + hex.EncodeToString(sum[:8]) + ":" + user, Form: name + ".fault", State: text,
			User: user, Thread: bot.Thread{Team: team, Direct: true},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// told is what is wrong with the profiles, of many faults the first; false for an error
// that isn't about them.
func told(err error) (text string, faulty bool) {
	var why unreadable
	if !errors.As(err, &why) {
		return "", false
	}
	var faults knowledge.Faults
	if !errors.As(err, &faults) {
		return why.error.Error(), true
	}
	var parts []string
	for _, f := range faults[:min(len(faults), faultsMost)] {
		parts = append(parts, f.Error())
	}
	if n := len(faults) - faultsMost; n > 0 {
		parts = append(parts, fmt.Sprintf("+ %d", n))
	}
	return bot.Clip(strings.Join(parts, "\n\n"), faultsLong), true
}

// sayFault tells an admin of faults.
func (d *Desk) sayFault(ctx context.Context, e bot.Errand) (string, error) {
	s, ok := e.Event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	return d.say(ctx, e, "fault", faultParts(s.State, wordsOf(e.Language))...)
}

func faultParts(text string, w wording) []bot.Part {
	return []bot.Part{bot.Lead{Text: w.faulty}, bot.Text{Text: text, Code: true}, bot.Note{Text: w.faultyNext}}
}

// reloadFor reads the profiles again for an admin, who is told how that went.
func (d *Desk) reloadFor(ctx context.Context, e bot.Errand) (string, error) {
	w := wordsOf(e.Language)
	err := d.Reload(ctx)
	if text, faulty := told(err); faulty {
		d.count("faulty")
		return d.say(ctx, e, "fault", faultParts(text, w)...)
	}
	switch {
	case errors.Is(err, errNoFolder):
		return d.say(ctx, e, "no_folder", bot.Text{Text: w.noFolder})
	case err != nil:
		return "", err // the store's: it is tried again
	}
	base := d.Know()
	topics := 0
	for _, p := range base.Profiles() {
		topics += len(base.Topics(p.Slug))
	}
	return d.say(ctx, e, "reload", bot.Lead{Text: w.reloaded}, bot.Text{Text: fmt.Sprintf(w.reloadedText, len(base.Profiles()), topics)})
}
