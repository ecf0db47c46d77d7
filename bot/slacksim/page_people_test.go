package slacksim_test

import (
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
