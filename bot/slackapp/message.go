package slackapp

import (
	"regexp"
	"slices"
	"strings"

	"recruitbot/bot"
)

// identity is who the app is in its workspace.
type identity struct {
	User string // the bot user's id, as mentions name it
	Bot  string // the bot's id, as its messages name it
	Team string // the workspace that all that comes belongs to, whatever one it names: see the package's comment

	Answers []string // ids of other bots, or of their apps, that are answered
}

// answers tells whether a message of a bot's is from one that is answered: never the app
// itself.
func (i identity) answers(in inner) bool {
	if in.BotID == "" || in.BotID == i.Bot || in.User == i.User {
		return false
	}
	return slices.Contains(i.Answers, in.BotID) || in.AppID != "" && slices.Contains(i.Answers, in.AppID)
}

// readMention reads a message that names the bot.
func readMention(c callback, self identity) heard {
	m, why := message(c, self)
	if why != "" {
		return ignore(why)
	}
	m.Mention = true
	return heard{event: m}
}

// readMessage reads a message in a conversation that the bot is part of. In a
// channel it is for the bot when it names it, and may be when it stands in a
// thread: whether that thread is ours, Receive decides.
func readMessage(c callback, self identity) heard {
	m, why := message(c, self)
	if why != "" {
		return ignore(why)
	}
	m.Mention = strings.Contains(c.Event.Text, "<@"+self.User+">") || strings.Contains(c.Event.Text, "<@"+self.User+"|")
	inThread := c.Event.ThreadTS != "" && c.Event.ThreadTS != c.Event.TS
	if !m.Thread.Direct && !m.Mention && !inThread {
		return ignore("not_addressed")
	}
	return heard{event: m}
}

// message reads what both kinds share; why tells why it is ignored, "" when it
// isn't.
func message(c callback, self identity) (m bot.Message, why string) {
	in := c.Event
	fromBot := self.answers(in)
	if fromBot && in.Subtype == "bot_message" {
		in.Subtype = ""
	}
	switch {
	case in.Hidden || !said(in.Subtype):
		return m, "subtype"
	case in.BotID != "" && !fromBot || in.User == self.User || in.User == "USLACKBOT":
		return m, "bot"
	case first(in.User, in.BotID) == "":
		return m, "no_user"
	case in.Channel == "" || in.TS == "":
		return m, "malformed"
	}
	root := in.ThreadTS
	if root == "" {
		root = in.TS
	}
	m = bot.Message{
		ID:     c.EventID,
		Thread: bot.Thread{Team: self.Team, Channel: in.Channel, TS: root, Direct: direct(in.Channel)},
		TS:     in.TS,
		User:   first(in.User, in.BotID),
		Bot:    fromBot,
		Text:   plain(in.Text),
		Files:  attachments(in.Files),
	}
	if m.ID == "" {
		m.ID = m.Key()
	}
	return m, ""
}

// said tells the subtypes of what somebody has written just now from those of what has
// become of a message since, such as an edit or a preview of a link, and of what Slack
// itself reports.
func said(subtype string) bool {
	switch subtype {
	case "", "file_share", "thread_broadcast", "me_message":
		return true
	}
	return false
}

// direct tells a conversation of two from a channel: Slack's ids do.
func direct(channel string) bool { return strings.HasPrefix(channel, "D") }

// opened is a person's opening of the Messages tab, or of a thread in the assistant view.
type opened struct{ bot.Opening }

func readOpened(c callback, self identity) heard {
	in := c.Event
	switch {
	case in.Tab == "home" && in.User != "":
		return readVisit(c, self)
	case in.Tab != "messages" || in.Channel == "":
		return ignore("other_tab")
	}
	return heard{opened: &opened{bot.Opening{Thread: bot.Thread{Team: self.Team, Channel: in.Channel, Direct: true}, User: in.User}}}
}

var markup = regexp.MustCompile(`<([^<>]*)>`)

// plain turns Slack's markup into what a person would read. Mentions of people
// are left out, the bot's among them: no question needs them, and names of
// people belong in no log, store or prompt.
func plain(text string) string {
	if !strings.ContainsAny(text, "<&\n") {
		return strings.Join(strings.Fields(text), " ")
	}
	text = markup.ReplaceAllStringFunc(text, func(tag string) string {
		target, label, labelled := strings.Cut(tag[1:len(tag)-1], "|")
		switch {
		case strings.HasPrefix(target, "@"):
			return " "
		case strings.HasPrefix(target, "#") && labelled:
			return "#" + label
		case strings.HasPrefix(target, "#"):
			return " "
		case strings.HasPrefix(target, "!"):
			return strings.TrimPrefix(label, "@")
		case labelled:
			return label
		}
		return target
	})
	return strings.TrimSpace(spaces(unescape(text)))
}

// spaces makes runs of blanks one; lines stay.
func spaces(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, "\n")
}

// unescape undoes Slack's three escapes, each once.
func unescape(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(text)
}

// escape makes a text safe for mrkdwn: Slack knows these three characters.
func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}
