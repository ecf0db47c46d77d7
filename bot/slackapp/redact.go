package slackapp

import (
	"errors"
	"log/slog"
	"net/url"
	"regexp"
	"strings"
)

// redactor takes secrets out of texts: the app's own tokens, whatever else
// looks like a token, and addresses that are secrets themselves.
type redactor struct {
	own     *strings.Replacer
	shape   *regexp.Regexp
	address *regexp.Regexp
}

const redacted = "[redacted]"

func newRedactor(tokens ...string) redactor {
	var pairs []string
	for _, t := range tokens {
		pairs = append(pairs, t, redacted, url.QueryEscape(t), redacted)
	}
	return redactor{
		own:     strings.NewReplacer(pairs...),
		shape:   regexp.MustCompile(`\bx(ox[a-z]|app|wfp)[-.][0-9A-Za-z._-]+`),
		address: regexp.MustCompile(`\b(https?|wss?)://[^\s"]+`),
	}
}

// text cleans a text. Of an address only scheme and host are left: a
// response_url's path and a socket's ticket are as good as tokens.
func (r redactor) text(s string) string {
	s = r.own.Replace(s)
	s = r.shape.ReplaceAllString(s, redacted)
	return r.address.ReplaceAllStringFunc(s, func(address string) string {
		u, err := url.Parse(address)
		if err != nil {
			return redacted
		}
		return u.Scheme + "://" + u.Host
	})
}

// err cleans an error's text; the chain below stays for errors.Is and As.
func (r redactor) err(err error) error {
	if err == nil {
		return nil
	}
	if clean := r.text(ours(err)); clean != err.Error() {
		return &cleaned{text: clean, cause: err}
	}
	return err
}

type cleaned struct {
	text  string
	cause error
}

func (c *cleaned) Error() string        { return c.text }
func (c *cleaned) Is(target error) bool { return errors.Is(c.cause, target) }
func (c *cleaned) As(target any) bool   { return errors.As(c.cause, target) }

// libraryLog is where slack-go writes. The library is quiet unless its debug
// mode is on; this keeps a token out of the log even then.
type libraryLog struct {
	log    *slog.Logger
	secret redactor
}

// Output implements slack-go's logger.
func (l libraryLog) Output(_ int, text string) error {
	l.log.Debug("slack library", "text", l.secret.text(strings.TrimSpace(text)))
	return nil
}
