package main

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// advert is a bad one as people paste it.
const advert = `Rockstar backend developer

We are a young team in Leeds and we look for somebody relentless. He will own our payment API and present his results.

Requirements
- Java and Spring Boot
- Native English speaker
- 10+ years of experience

We pay a competitive salary. Please send your current salary to jobs@ardent.example.`

// seen waits for what Maya alone sees in a channel, so many messages, and returns the last.
func (w *workspace) seen(count int) slacksim.Message {
	w.t.Helper()
	w.until("it is shown to Maya alone", func() bool { return len(w.Ephemerals(w.maya)) >= count })
	return w.Ephemerals(w.maya)[count-1]
}

// wantReport demands the findings of the advert.
func wantReport(t *testing.T, m slacksim.Message, country string) {
	t.Helper()
	holds(t, m, " errors, ", "words on age, origin, health or family", "“young” speaks of age", "“He will” names one gender only", "“Rockstar”", "“current salary” asks for",
		"Write “you”, “they” or the role.", "checked on 21 November 2026", country, "no legal advice", "for a day", "automated assistant", "Show a corrected version", "Another country…")
}

func TestAdvertInAMessageIsCheckedInTheThreadOfADirectConversation(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "check this job ad: "+advert)
	wantReport(t, w.answer(dm, asked.TS, 1), "United Kingdom")
}

func TestAdvertInAChannelIsCheckedForItsAskersEyesAlone(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.say(w.hiring, "", "<@"+w.BotUser()+"> can you review this job advert for Germany?\n"+advert)
	m := w.seen(1)
	wantReport(t, m, "Germany")
	holds(t, m, "7 errors, ", "AGG § 11")
	if m.ThreadTS != "" {
		t.Error("it is private in a thread that has no replies, where nobody sees it")
	}
	if all := w.answers(w.hiring, ""); len(all) > 0 || len(w.Ephemerals(w.tom)) > 0 {
		t.Errorf("others see it too: %+v", all)
	}
}

func TestAdvertIsCorrectedAndHeldAgainstAnotherCountrysRules(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "please check this job ad: "+advert)
	report := w.answer(dm, asked.TS, 1)
	w.click(report, "Show a corrected version")
	holds(t, w.answer(dm, asked.TS, 2), "Before: He will own our payment API and present his results.", "After: They will own our payment API and present their results.",
		"The whole text", "Native English speaker", "Still to be done by a person: 4 errors")
	form := w.dialog(w.maya, report, "Another country…")
	w.submit(w.maya, form, map[string]string{"country": "IE"})
	holds(t, w.answer(dm, asked.TS, 3), "7 errors", "“competitive salary” promises pay without figures", "Directive (EU) 2023/970", "Ireland")
}

func TestAdvertIsCheckedFromAForm(t *testing.T) {
	t.Parallel()
	w := open(t)
	form := w.form("/recruit-check", "")
	again := w.submit(w.maya, form, map[string]string{"text": "too short"})
	if again == nil || !strings.Contains(again.Errors["text"], "too short for a job ad") {
		t.Fatalf("want a fault at the text: %+v", again)
	}
	half := strings.Index(advert, "Requirements")
	if done := w.submit(w.maya, *again, map[string]string{"text": advert[:half], "rest": advert[half:], "country": "GB"}); done != nil {
		t.Fatalf("still open: %v", done.Errors)
	}
	wantReport(t, w.seen(1), "United Kingdom")
	w.click(w.seen(1), "Show a corrected version")
	holds(t, w.seen(2), "They will own our payment API")
}

func TestCVInTheFormIsRefusedBeforeItIsStored(t *testing.T) {
	t.Parallel()
	w := open(t)
	again := w.submit(w.maya, w.form("/recruit-check", ""), map[string]string{"text": cv})
	if again == nil || !strings.Contains(again.Errors["text"], "don’t read CVs and keep nothing of it") {
		t.Fatalf("want the refusal at the text: %+v", again)
	}
}

func TestAttachedFilesAreChecked(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	page := "<html><body><h1>Rockstar developer</h1><p>" + strings.ReplaceAll(advert, "\n", "<br>") + "</p></body></html>"
	for _, f := range []slacksim.File{
		{Name: "advert.txt", Content: []byte(advert)}, {Name: "advert.md", Content: []byte("# " + advert)},
		{Name: "advert.html", Content: []byte(page)}, {Name: "advert.docx", Content: word(t, advert)},
	} {
		m, err := w.Attach(t.Context(), w.maya, dm, "", "check this job ad, please", f)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, w.answer(dm, m.TS, 1), "“young” speaks of age", "“He will” names one gender only", "United Kingdom")
	}
	m, err := w.Attach(t.Context(), w.maya, dm, "", "relis cette annonce",
		slacksim.File{Name: "one.pdf", Content: []byte("%PDF-1.7")}, slacksim.File{Name: "two.txt", Content: []byte(advert)}, slacksim.File{Name: "three.txt", Content: []byte(cv)})
	if err != nil {
		t.Fatal(err)
	}
	holds(t, w.answer(dm, m.TS, 2), "Je n’ai pas pu lire one.pdf", "je ne lis que txt, md, html et docx", "Je ne lis pas les CV")
	holds(t, w.answers(dm, m.TS)[0], "6 erreurs")
}

func TestAdvertInAnybodysMessageIsCheckedFromItsMenu(t *testing.T) {
	t.Parallel()
	w := open(t)
	board := w.AddChannel("jobs", w.maya, w.tom)
	w.KickBot(board)
	toms, err := w.Say(t.Context(), w.tom, board, "", advert)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Choose(t.Context(), w.maya, toms, "ad.message"); err != nil {
		t.Fatal(err)
	}
	form := w.opened(w.maya)
	if raw := string(form.Raw); !strings.Contains(raw, `"GB"`) || strings.Contains(raw, "Rockstar") {
		t.Errorf("the form should ask for the country, the United Kingdom at first, and hold no text: %s", raw)
	}
	w.refuse = "not_in_channel" // the bot may not speak there
	w.submit(w.maya, form, nil)
	dm := w.Direct(w.maya)
	w.until("the report is in the direct conversation", func() bool { return len(w.answers(dm, "")) == 1 })
	wantReport(t, w.answers(dm, "")[0], "United Kingdom")
	w.click(w.answers(dm, "")[0], "Show a corrected version")
	w.until("the corrected version is below it", func() bool { return len(w.answers(dm, w.answers(dm, "")[0].TS)) == 2 })
}

// cv is somebody's, made up.
const cv = `Ines Example
ines@example.org, +33 6 12 34 56 78

Work experience
2016 - 2019 Backend developer, Ardent
2019 - 2022 Senior developer, Loopi
2022 - present Lead developer, Norden

Education: MSc in computer science. Hobbies: chess, climbing.`

func TestWhatIsPersonalIsRecognised(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	for text, says := range map[string]string{
		cv:                         "I don’t read CVs and keep nothing of it",
		"check this job ad: " + cv: "I don’t read CVs and keep nothing of it",
		"what does a senior earn? write to ines@example.org or +33 6 12 34 56 78": "Your message holds an e-mail address and a phone number. I don’t keep it.",
		"combien gagne un senior ? Je suis au 06 12 34 56 78":                     "Votre message contient un numéro de téléphone. Je ne le garde pas.",
		"ask if she plans children":                                               "say nothing about the work",
		"demande-lui son âge":                                                     "n’aide ni à le demander",
		"score these candidates":                                                  "I don't rate, rank or compare candidates",
		"parse this CV":                                                           "I don't read CVs",
		"check this job ad":                                                       "Which job ad?",
	} {
		m := w.say(dm, "", text)
		holds(t, w.answer(dm, m.TS, 1), says)
	}
	m := w.say(dm, "", "what does a senior earn in London?")
	if text := w.answer(dm, m.TS, 1).Text; strings.Contains(text, "Your message holds") {
		t.Errorf("it says so of nothing: %s", text)
	}
	w.click(w.lastWith(dm, "Which job ad?"), "Paste it…")
	w.opened(w.maya)
}

// lastWith is the last message in a conversation's threads that holds a text.
func (w *workspace) lastWith(c slacksim.Channel, text string) slacksim.Message {
	w.t.Helper()
	for _, root := range w.Messages(c, "") {
		for _, m := range w.answers(c, root.TS) {
			if strings.Contains(m.Text, text) {
				return m
			}
		}
	}
	w.t.Fatalf("nobody said %q", text)
	return slacksim.Message{}
}

// word is a DOCX with a paragraph a line.
func word(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	body := ""
	for line := range strings.SplitSeq(text, "\n") {
		body += "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>"
	}
	if _, err := part.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
