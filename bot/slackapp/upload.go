package slackapp

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Upload implements bot.Uploader: the files come in one message, with the comment above
// them. What is for its asker alone goes into the direct conversation, since Slack shows
// no file to one reader of a channel. With d.Again it looks first, and does nothing
// where the app has put files of the same names and sizes: Slack takes no metadata with
// files. Without files, or with an empty one, it does nothing or fails for good. Errors
// are Post's.
func (a *App) Upload(ctx context.Context, d bot.Delivery, files []bot.File, comment string) error {
	if len(files) == 0 {
		return nil
	}
	if forReader(d) {
		direct, err := a.Direct(ctx, d.Thread.Team, d.User)
		if err != nil {
			return err
		}
		d.Thread = direct
	}
	if d.Again {
		if there, err := a.uploaded(ctx, d, files); err != nil || there {
			return err
		}
	}
	err := a.upload(ctx, d, files, comment)
	switch {
	case err == nil:
		a.meter.Count("upload", "done")
		return nil
	case errors.Is(err, bot.ErrLeaseLost):
		a.meter.Count("upload", "lapsed")
		return fmt.Errorf("upload for event %s: %w", d.EventID, bot.ErrLeaseLost)
	}
	a.meter.Count("upload", "failed")
	return a.failed(ctx, "upload for event "+d.EventID, err)
}

// upload brings the files to Slack, where nobody sees them, and then shows them all at
// once.
func (a *App) upload(ctx context.Context, d bot.Delivery, files []bot.File, comment string) error {
	var list []slack.FileSummary
	for _, f := range files {
		id, err := a.bring(ctx, f)
		if err != nil {
			return err
		}
		list = append(list, slack.FileSummary{ID: id, Title: first(oneLine(f.Title), oneLine(f.Name))})
	}
	show := map[string]any{"files": list, "channel_id": d.Thread.Channel}
	if text := clean(comment); text != "" {
		show["initial_comment"] = escape(cut(text, textLength))
	}
	if d.Thread.TS != "" && !d.InChannel {
		show["thread_ts"] = d.Thread.TS
	}
	const call = "files.completeUploadExternal"
	if err := a.pace.turn(ctx, lane{call: call}, laneOf(d)); err != nil {
		return err
	}
	if d.Lapsed != nil && d.Lapsed() {
		return bot.ErrLeaseLost
	}
	within, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, err := a.call(within, call, show, d.Lapsed)
	a.pace.told(lane{call: call}, err)
	return err
}

// errEmpty is for a file without content, which Slack doesn't take.
var errEmpty = errors.New("the file is empty")

// bring brings a file's content to Slack and returns the file's id.
func (a *App) bring(ctx context.Context, f bot.File) (id string, err error) {
	if len(f.Content) == 0 || oneLine(f.Name) == "" {
		return "", fmt.Errorf("file %.50q: %w", f.Name, errEmpty)
	}
	call := lane{call: "files.getUploadURLExternal"}
	if err := a.pace.turn(ctx, call); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	to, err := a.api.GetUploadURLExternalContext(ctx, slack.GetUploadURLExternalParameters{FileName: oneLine(f.Name), FileSize: len(f.Content)})
	a.pace.told(call, err)
	if err != nil {
		return "", err
	}
	return to.FileID, a.api.UploadToURL(ctx, slack.UploadToURLParameters{
		UploadURL: to.UploadURL, Filename: oneLine(f.Name), Reader: bytes.NewReader(f.Content),
	})
}

// uploaded looks whether the files are there.
func (a *App) uploaded(ctx context.Context, d bot.Delivery, files []bot.File) (bool, error) {
	self, err := a.introduce(ctx)
	if err != nil {
		return false, &bot.PostError{Err: err}
	}
	there := false
	err = a.read(ctx, d, func(m slack.Message) bool {
		there = there || own(m, self) && holds(m, files)
		return there
	})
	if there {
		a.meter.Count("upload", "there_already")
	}
	return there, err
}

// holds tells whether a message has just these files.
func holds(m slack.Message, files []bot.File) bool {
	if len(m.Files) != len(files) {
		return false
	}
	for i, f := range files {
		if m.Files[i].Name != oneLine(f.Name) || m.Files[i].Size != len(f.Content) {
			return false
		}
	}
	return true
}
