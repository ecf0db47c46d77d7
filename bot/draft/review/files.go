package review

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/document"
)

const (
	fileMost  = 2 << 20 // bytes of a file that is read
	filesMost = 5       // of one message
)

// files checks the files of a message, one after the other; of each that can't be read it
// is said why.
func (d *Desk) files(ctx context.Context, e bot.Errand, files []bot.Attachment, wish string) (string, error) {
	w, to := wordsOf(e.Language), e.Delivery.EventID
	var unread []string
	for i, f := range files[:min(len(files), filesMost)] {
		text, err := d.read(ctx, f)
		switch {
		case err != nil && !isFinal(err):
			return "", err
		case err != nil:
			d.unread(to, err)
			unread = append(unread, fmt.Sprintf(w.unread, f.Name, w.why(err)))
			continue
		case isCV(text):
			unread = append(unread, w.cv)
			continue
		}
		e.Delivery.EventID = fmt.Sprintf("%s/file%d", to, i)
		if _, err := d.check(ctx, e, held{Text: text, Country: cmp.Or(mostly(wish), Guess(text))}); err != nil {
			return "", err
		}
	}
	e.Delivery.EventID = to
	if len(unread) == 0 {
		return "checked", nil
	}
	return d.say(ctx, e, "unread", bot.Text{Text: strings.Join(unread, "\n")})
}

// read is the text of a file.
func (d *Desk) read(ctx context.Context, f bot.Attachment) (string, error) {
	content, err := d.Fetcher.Fetch(ctx, f, fileMost)
	if err != nil {
		return "", err
	}
	return document.Read(f.Name, content, fileMost)
}

// unread notes that a file is not read, without its name: that is a person's words.
func (d *Desk) unread(event string, err error) {
	d.log().Info("a file is not read", "event", event, "why", english().why(err))
}

// textOf is the text of a message for an event, or of its first file that can be read where it says
// little itself.
func (d *Desk) textOf(ctx context.Context, c string, m bot.Message) string {
	if longEnough(m.Text) {
		return m.Text
	}
	for _, f := range m.Files[:min(len(m.Files), filesMost)] {
		text, err := d.read(ctx, f)
		if err == nil {
			return text
		}
		d.unread(c, err)
	}
	return m.Text
}

// isFinal tells that another attempt would fail as well.
func isFinal(err error) bool {
	for _, final := range []error{document.ErrKind, document.ErrDamaged, document.ErrNoText, document.ErrTooLarge, bot.ErrUnreadable} {
		if errors.Is(err, final) {
			return true
		}
	}
	return false
}

// why says why a file isn't read.
func (w wording) why(err error) string {
	switch {
	case errors.Is(err, document.ErrKind):
		return w.faults["kind"]
	case errors.Is(err, document.ErrTooLarge):
		return w.faults["large"]
	case errors.Is(err, document.ErrNoText):
		return w.faults["empty"]
	case errors.Is(err, document.ErrDamaged):
		return w.faults["damaged"]
	}
	return w.faults["closed"]
}
