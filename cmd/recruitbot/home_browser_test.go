package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim/browser"
)

// homePictures is where pictures of the home tab go; "" takes none.
func homePictures() string {
	if f := flag.Lookup("pictures"); f != nil {
		return f.Value.String()
	}
	return os.Getenv("RECRUITBOT_PICTURES")
}

// The home tab, in Chromium: it is opened, a level is chosen, and the answer, the chart and
// the grid are there at once; what is sent stands in the conversation, and a draft that is
// deleted is gone.
func TestHomeInTheBrowser(t *testing.T) {
	tab := browser.Open(t)
	url := runDemo(t)
	const level, company, place = `.home [data-action="menu:level:"]`, `.home [data-action="menu:company:"]`, `.home [data-action="menu:uplift:"]`
	press := func(label string) browser.Step {
		return chromedp.Steps(browser.Shows(".home button", label), chromedp.Click(`//*[contains(@class,"home")]//button[contains(., "`+label+`")]`))
	}
	take := func(name string) {
		dir := homePictures()
		if dir == "" {
			return
		}
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int{1280, 390} {
				height := map[int]int{1280: 1500, 390: 2400}[width]
				tab.Do("look", browser.Themed(scheme), chromedp.EmulateViewport(int64(width), int64(height)), browser.Settled(".home"))
				tab.Picture(filepath.Join(dir, name+"-"+scheme+"-"+map[int]string{1280: "wide", 390: "narrow"}[width]+".png"))
			}
		}
		tab.Do("go on", browser.Themed("light"), chromedp.EmulateViewport(1280, 900))
	}
	tab.Do("open the home tab", chromedp.EmulateViewport(1280, 900), chromedp.Navigate(url), browser.Shows(".card", "The app's home"),
		chromedp.Click(`//button[contains(@class,"card")][contains(., "home")]`), browser.Shows(".home .header", "What would you like to do?"),
		browser.Shows(".home", "Salary grid 2026"), browser.Shows(".home figure", "All types of company"))
	take("home-first")
	tab.Do("choose a level", chromedp.Focus(level), browser.Chosen(level, "senior"), browser.Shows(".home", "Senior (5 to 10 years)"), browser.Selected(level, "Senior"), browser.Focused(level))
	tab.Do("choose a company", browser.Chosen(company, "scaleup"), browser.Shows(".home", "€58,000 to €70,000"), browser.Shows(".home figure", "Tech scale-up, by level"))
	tab.Do("choose a place", browser.Chosen(place, "london"), browser.Shows(".home", "€66,700 to €84,000"), browser.Shows(".home", "€58,000 × 1.15 = €66,700"), browser.Selected(level, "Senior"), browser.Selected(place, "London area"))
	tab.Do("send it", press("Send to my messages"), browser.Shows(".home", "Sent. You'll find it"))
	take("home-cell")
	tab.Do("prepare a kit", press("Prepare an interview kit"), browser.Shows("dialog h2", "Interview kit"), browser.Chosen(`dialog [data-action="level"]`, "senior"), chromedp.Click("dialog .submit"),
		browser.Shows(".home", "Interview kit: Senior, 60 minutes"))
	take("home-drafts")
	tab.Do("delete it", press("Delete"), browser.Shows("dialog", "stays in its channel"))
	if dir := homePictures(); dir != "" {
		tab.Picture(filepath.Join(dir, "home-delete.png"))
	}
	tab.Do("it is gone", chromedp.Click("dialog .submit"), browser.Shows(".home", "The draft is deleted."))
	tab.Do("charts are refused", chromedp.Click("#inspect"), chromedp.Click("#inspect-tab-trouble"), chromedp.WaitVisible(`[aria-describedby="about-charts"]`), chromedp.Click(`[aria-describedby="about-charts"]`),
		browser.Shows(".told", "Charts are refused"), browser.Chosen(level, "junior"), browser.Shows(".home", "€41,800 to €51,750"), browser.Gone(".home figure"), browser.Shows(".home pre", "Junior"), chromedp.Click("#inspect"))
	take("home-tables")
	tab.Do("speak French", browser.Chosen(`.home [data-action="menu:language:language"]`, "fr"), browser.Shows(".home", "Que souhaitez-vous faire"))
	take("home-french")
	tab.Do("read the messages", chromedp.Click(`//*[@id="main"]//button[contains(., "Messages")]`), browser.Shows("#main .body", "€66,700 to €84,000"))
	faultless(t, tab)
}
