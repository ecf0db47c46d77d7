package slackapp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"recruitbot/bot"
)

// sharedFile is what recruitbot reads of a file beside a message.
type sharedFile struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Size     int    `json:"size"`
	Mode     string `json:"mode"`                 // "hosted" for one that Slack holds itself
	Download string `json:"url_private_download"` // takes the bot token
	Private  string `json:"url_private"`          // likewise, of a file that is shown
}

// attachments are the files that Slack holds, as the brain knows them.
func attachments(list []sharedFile) []bot.Attachment {
	var out []bot.Attachment
	for _, f := range list {
		if f.Mode == "external" || f.Mode == "tombstone" || f.ID == "" {
			continue
		}
		out = append(out, bot.Attachment{ID: f.ID, Name: oneLine(f.Name), Size: f.Size, URL: first(f.Download, f.Private)})
	}
	return out
}

// filesHost is where Slack keeps files.
const filesHost = "files.slack.com"

// fetchTime is what there is for reading a file.
const fetchTime = 20 * time.Second

// Fetch implements bot.Fetcher. The bot token goes with the request, so a file is read from
// Slack's own host, or the one that the configuration names for its API, and nowhere else:
// not where a message's address leads elsewhere, nor where an answer would lead on.
func (a *App) Fetch(ctx context.Context, f bot.Attachment, most int) ([]byte, error) {
	if f.Size > most || !a.ownFile(f.URL) {
		a.meter.Count("fetch", "refused")
		return nil, fmt.Errorf("fetch file %s: too large, or not Slack's: %w", f.ID, bot.ErrUnreadable)
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	content, err := a.download(ctx, f.URL, most)
	switch {
	case err == nil:
		a.meter.Count("fetch", "done")
		return content, nil
	case errors.Is(err, bot.ErrUnreadable):
		a.meter.Count("fetch", "refused")
		return nil, fmt.Errorf("fetch file %s: %w", f.ID, err)
	}
	a.meter.Count("fetch", "failed")
	return nil, &bot.PostError{Err: fmt.Errorf("fetch file %s: %w", f.ID, a.secret.err(err))}
}

// ownFile tells an address to which the token may go.
func (a *App) ownFile(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.User != nil {
		return false
	}
	if u.Scheme == "https" && u.Host == filesHost {
		return true
	}
	api, err := url.Parse(a.cfg.APIURL)
	return err == nil && u.Host != "" && u.Scheme == api.Scheme && u.Host == api.Host
}

// download reads an address. Slack leads who may not read a file to a page for signing in.
func (a *App) download(ctx context.Context, address string, most int) ([]byte, error) {
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return nil, err
	}
	q.Header.Set("Authorization", "Bearer "+a.cfg.BotToken)
	r, err := a.client.Do(q)
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	switch {
	case r.StatusCode == http.StatusTooManyRequests || r.StatusCode >= http.StatusInternalServerError:
		return nil, fmt.Errorf("status %d", r.StatusCode)
	case r.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("status %d: %w", r.StatusCode, bot.ErrUnreadable)
	}
	content, err := io.ReadAll(io.LimitReader(r.Body, int64(most)+1))
	if err != nil {
		return nil, err
	}
	if len(content) > most {
		return nil, fmt.Errorf("more than %d bytes: %w", most, bot.ErrUnreadable)
	}
	return content, nil
}
