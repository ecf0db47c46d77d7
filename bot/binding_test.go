package bot_test

import (
	"os"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/knowledge"
)

const (
	ambiguous = "what does a senior earn?" // in either profile
	ofPastry  = "CHF62–72K"                // what one earns as a pastry chef
	ofBackend = "€50–62K"                  // and as a backend developer
)

// startWithPastry starts a house that knows an invented pastry chef beside the backend
// developer.
func startWithPastry(t *testing.T, tweaks ...func(*bot.Bot)) *house {
	t.Helper()
	base, err := knowledge.Default(knowledge.Folder{Name: "sample", FS: os.DirFS("../knowledge/testdata/sample")})
	if err != nil {
		t.Fatal(err)
	}
	return start(t, append([]func(*bot.Bot){func(b *bot.Bot) { b.Know(base) }}, tweaks...)...)
}

// mention lets Maya mention the bot in a channel, in a thread of its own, and is the answer.
func (h *house) mention(where slacksim.Channel, text string) slacksim.Message {
	h.t.Helper()
	m := h.say(h.maya, where, "<@"+h.BotUser()+"> "+text)
	h.until("a mention is answered", func() bool { return h.answered(m) })
	return h.Messages(where, m.TS)[1]
}

func TestEachProfileHasItsCommands(t *testing.T) {
	h := startWithPastry(t)
	has(t, "the first's salary", h.command(h.maya, "/backend-salary", "senior"), ofBackend)
	has(t, "the second's salary", h.command(h.maya, "/pastry-salary", "senior"), ofPastry)
	has(t, "the second's own command", h.command(h.maya, "/pastry-skills", ""), "Pastry chef")
	has(t, "help", h.command(h.maya, "/recruit", "help"), "/pastry-salary")
	has(t, "an empty mention", h.mention(h.AddChannel("hiring", h.maya), "").Text, "Pastry chef")
}

// Where a question fits two profiles, the channel is asked once which is meant.
func TestWhichProfileIsAskedOnceAChannel(t *testing.T) {
	h := startWithPastry(t)
	kitchen, office := h.AddChannel("kitchen", h.maya), h.AddChannel("office", h.maya)
	which := h.mention(kitchen, ambiguous)
	has(t, "the first answer", which.Text, "Which job do you mean?")
	h.press(which, "which#1")
	var answer slacksim.Message
	h.until("the button is answered", func() bool {
		thread := h.Messages(kitchen, which.ThreadTS)
		answer = thread[len(thread)-1]
		return len(thread) == 3
	})
	has(t, "the button's answer", answer.Text, ofPastry)
	has(t, "the button's answer", answer.Text, "Questions here are about the profile Pastry chef")
	has(t, "the next question in the channel", h.mention(kitchen, ambiguous).Text, ofPastry)
	has(t, "a command there", h.typed(kitchen, h.maya, "/recruit", ambiguous).Text, ofPastry)
	has(t, "one that names the other", h.mention(kitchen, "what does a senior backend developer earn?").Text, ofBackend)
	has(t, "a question in another channel", h.mention(office, ambiguous).Text, "Which job do you mean?")
}

// Whoever types a profile's name instead of pressing its button gets the same.
func TestWhichProfileIsAnsweredInWords(t *testing.T) {
	h := startWithPastry(t)
	has(t, "the first answer", h.told(ambiguous), "Which job do you mean?")
	said := h.told("pastry chef")
	has(t, "the name", said, ofPastry)
	has(t, "the name", said, "Questions here are about the profile Pastry chef")
	has(t, "the next question", h.told("and for a beginner?"), "CHF48–54K")
}

func TestAChannelIsBoundByHand(t *testing.T) {
	h := startWithPastry(t)
	kitchen := h.AddChannel("kitchen", h.maya)
	menu := h.typed(kitchen, h.maya, "/recruit", "profile")
	has(t, "the menu", menu.Text, "No profile is set for this conversation")
	h.bindTo(kitchen, menu, "bind#1")
	has(t, "a question then", h.mention(kitchen, ambiguous).Text, ofPastry)
	menu = h.typed(kitchen, h.maya, "/recruit", "profile")
	has(t, "the menu", menu.Text, "Questions here are about the profile Pastry chef")
	h.bindTo(kitchen, menu, "bind#1") // "ask me each time", beside the other profile
	has(t, "a question then", h.mention(kitchen, ambiguous).Text, "Which job do you mean?")
	h.wants("répondez en français", "Désormais")
	has(t, "the menu in French", h.typed(kitchen, h.maya, "/recruit", "profil").Text, "Aucune fiche")
}

// bindTo presses a button of the menu of profiles and waits for its word.
func (h *house) bindTo(where slacksim.Channel, menu slacksim.Message, action string) {
	h.t.Helper()
	seen := len(h.Ephemerals(h.maya))
	h.press(menu, action)
	h.until("it is said", func() bool { return len(h.Ephemerals(h.maya)) > seen })
}

func TestAPinnedChannelStaysSo(t *testing.T) {
	h := startWithPastry(t, func(b *bot.Bot) { b.Pinned = map[string]string{"CKITCHEN": "pastry"} })
	typed := func(text string) bot.Reply {
		return h.bot.Answer(t.Context(), bot.Command{Name: "/recruit", Text: text, Team: h.Team(), Channel: "CKITCHEN", User: h.maya.ID})
	}
	has(t, "a question", typed(ambiguous).Plain(), ofPastry)
	menu := typed("profile")
	has(t, "the menu", menu.Plain(), "can't be changed from Slack")
	for _, p := range menu.Parts {
		if _, offers := p.(bot.Buttons); offers {
			t.Error("the menu offers to change it")
		}
	}
}

func TestOneProfileAsksNothing(t *testing.T) {
	h := start(t)
	has(t, "a question", h.told(ambiguous), ofBackend)
	has(t, "the menu", h.command(h.maya, "/recruit", "profile"), "I know one profile: Backend developer")
}
