package slacksim_test

import (
	"net/url"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// Two windows are two people who see each other's words at once, each only what
// is theirs; a third window finds a third person, and whoever reloads is who
// they were.
func TestPageWindowsArePeople(t *testing.T) {
	maya := browser.Open(t)
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	recruiter, manager := sim.AddColleague("Maya", "recruiter"), sim.AddColleague("Tom", "hiring manager")
	sim.AddColleague("Inès", "expert")
	sim.AddChannel("hiring", recruiter, manager)
	sim.AddPrivateChannel("offers", recruiter)
	echo(t, sim)
	url := sim.ServePage(slacksim.PageConfig{})
	maya.Do("open a window", chromedp.Navigate(url), browser.Selected("#persona", "Maya, recruiter"), browser.Shows("#sidebar", "offers"))
	tom := maya.Another()
	tom.Do("open a second", chromedp.Navigate(url), browser.Selected("#persona", "Tom, hiring manager"), browser.Shows("#sidebar", "hiring"), browser.Lacks("#sidebar", "offers"))
	maya.Another().Do("open a third", chromedp.Navigate(url), browser.Selected("#persona", "Inès, expert"))

	maya.Do("write and ask", browser.Typed(composer, "hello Tom"), browser.Typed(composer, "/echo for my eyes"), browser.Shows(".ephemeral", "for my eyes"))
	tom.Do("read and answer", browser.Shows("#main .message", "hello Tom"), browser.Lacks("#main", "for my eyes"), browser.Typed(composer, "hello Maya"))
	maya.Do("read", browser.Shows("#main .message", "hello Maya"))
	tom.Do("write between the two", chromedp.Click("#sidebar section:nth-of-type(2) button"), browser.Shows("#main h1", "Maya"), browser.Typed(composer, "a word in private"))
	maya.Do("notice", browser.Shows("#sidebar .badge", "1"), browser.Lacks("#main .message", "in private"))
	tom.Do("reload", chromedp.Reload(), browser.Selected("#persona", "Tom, hiring manager"), browser.Shows("#main .message", "a word in private"))
	for _, tab := range []*browser.Tab{maya, tom} {
		wantIntact(t, tab, "Simulated workspace")
	}
}

// What was written before a person came is counted where they have not looked,
// until they do.
func TestPageCountsWhatIsNew(t *testing.T) {
	b := browser.Open(t)
	g := gallery{Sim: open(t, slacksim.Config{})}
	ada, bob := g.AddPerson("Ada"), g.AddPerson("Bob")
	g.AddChannel("hiring", ada, bob)
	room := g.AddChannel("offers", ada, bob)
	root := must(g.Say(t.Context(), bob, room, "", "an offer"))(t)
	must(g.Say(t.Context(), bob, room, root.TS, "in its thread"))(t)
	must(g.Say(t.Context(), ada, room, "", "my own"))(t)
	for _, text := range []string{"please approve", "and this one"} {
		g.post(t, "chat.postMessage", url.Values{"channel": {g.Direct(ada).ID}, "text": {text}})
	}
	const app, offers = "#sidebar section:last-child button", "#sidebar section:first-child li:last-child button"
	b.Do("come", chromedp.Navigate(g.ServePage(slacksim.PageConfig{})), browser.Shows(app+" .badge", "2"), browser.Shows(offers+" .badge", "1"))
	b.Do("look", chromedp.Click(app), browser.Shows("#main .body", "please approve"), browser.Gone(app+" .badge"))
	b.Do("come again", chromedp.Reload(), browser.Shows(offers+" .badge", "1"), browser.Gone(app+" .badge"))
	wantIntact(t, b, "Simulated workspace")
}
