package check

import (
	"regexp"
	"slices"
	"strings"
)

var (
	slackMention = regexp.MustCompile(`<[!@#][^>\s]{1,60}>|(?:^|[\s(])(@(?:here|channel|everyone|all))\b`)
	placeholder  = regexp.MustCompile(`\{\{[^}\n]{0,60}\}\}|\{[a-z_ .]{2,40}\}|<%[^%\n]{0,60}%>|\$\{[^}\n]{0,60}\}|\[[^\]\n]{1,60}\]|<(?:insert|company|your|name|role|nom|entreprise|poste)[^>\n]{0,40}>|\bX{3,}\b|_{4,}|\b(?:TBD|TBC|TODO|FIXME|TKTK)\b|%[A-Z_]{3,}%|(?i:lorem ipsum)`)
	htmlTag      = regexp.MustCompile(`(?i)</?(?:script|iframe|style|img|object|embed|div|span|font|svg|form|input|link|meta)\b[^>\n]{0,200}>?`)
	emptyLink    = regexp.MustCompile(`\[[^\]\n]{1,100}\]\((?:[^)\n]{0,200}$|\s*\)|#\))`)
	fillIn       = regexp.MustCompile(`(?i)^\[(?:x| |https?:.*|\d{1,3})\]$`)
)

// clean is J19.
func (r *reading) clean() []Finding {
	all := r.groupFindings("J19")
	for _, m := range slackMention.FindAllStringSubmatchIndex(r.Text, manyAlike) {
		at := span{m[0], m[1]}
		if m[2] >= 0 {
			at = span{m[2], m[3]}
		}
		f := r.say("J19.mention", Error, at)
		f.Fix = &Fix{at.start, at.end, ""}
		all = append(all, f)
	}
	for _, m := range placeholder.FindAllStringIndex(r.Text, manyAlike) {
		if !r.isLink(m[0], m[1]) && !r.quoted(m[0]) {
			all = append(all, r.say("J19.placeholder", Error, span{m[0], m[1]}))
		}
	}
	for _, m := range htmlTag.FindAllStringIndex(r.Text, manyAlike) {
		all = append(all, r.say("J19.html", Error, span{m[0], m[1]}))
	}
	all = append(all, r.brokenMarkup()...)
	all = append(all, r.otherLanguage()...)
	if len(r.words) == 0 {
		all = append(all, r.say("J19.empty", Error, span{}))
	}
	return all
}

// isLink tells whether brackets are Markdown: a link's words, or a tick box.
func (r *reading) isLink(start, end int) bool {
	if r.Text[start] != '[' {
		return false
	}
	rest := r.Text[end:]
	return strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, ":") || fillIn.MatchString(r.Text[start:end])
}

// quoted tells whether a place is inside code or an address.
func (r *reading) quoted(at int) bool {
	i, ok := slices.BinarySearchFunc(r.lines, at, func(l line, n int) int {
		switch {
		case l.end < n:
			return -1
		case l.start > n:
			return 1
		}
		return 0
	})
	if ok && r.lines[i].shape == fence {
		return true
	}
	_, ok = slices.BinarySearchFunc(r.skip, at, func(a span, n int) int {
		switch {
		case a.end <= n:
			return -1
		case a.start > n:
			return 1
		}
		return 0
	})
	return ok
}

// brokenMarkup finds emphasis, code and links that are opened and not closed.
func (r *reading) brokenMarkup() []Finding {
	var all []Finding
	fences, last := 0, span{}
	var paragraph span
	flush := func() {
		for _, mark := range []string{"**", "__"} {
			text := r.Text[paragraph.start:paragraph.end]
			if n := strings.Count(text, mark); n%2 == 1 && !strings.Contains(text, "***") && !strings.Contains(text, "___") {
				at := paragraph.start + strings.LastIndex(text, mark)
				all = append(all, r.say("J19.markup", Error, span{at, at + len(mark)}))
			}
		}
		paragraph = span{}
	}
	for _, l := range r.lines {
		if l.shape == fence {
			if text := r.Text[l.start:l.end]; strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~") {
				fences, last = fences+1, span{l.start, l.start + 3}
			}
			continue
		}
		if l.shape != prose && paragraph.end > 0 {
			flush()
		}
		if paragraph.end == 0 {
			paragraph.start = l.start
		}
		paragraph.end = l.end
		if l.shape != prose {
			flush()
		}
	}
	flush()
	if fences%2 == 1 {
		all = append(all, r.say("J19.markup", Error, last))
	}
	for _, m := range emptyLink.FindAllStringIndex(r.Text, manyAlike) {
		all = append(all, r.say("J19.markup", Error, span{m[0], m[1]}))
	}
	return all
}

// otherLanguage minds a text, or a paragraph, in another language than the advert's.
func (r *reading) otherLanguage() []Finding {
	if !r.told.sure() && r.told.words < 8 {
		return nil
	}
	if r.told.language != r.language {
		level := Error
		if r.Language == "" {
			level = Warn
		}
		return []Finding{r.say("J19.language", level, span{}, "{found}", r.tell["name."+r.told.language].Message, "{asked}", r.tell["name."+r.language].Message)}
	}
	var all []Finding
	for _, l := range r.lines {
		if l.shape != prose && l.shape != bullet || l.to-l.from < 8 {
			continue
		}
		if t := r.tongueOf(r.words[l.from:l.to]); t.sure() && t.language != r.language {
			level := Warn
			if r.Language != "" {
				level = Error
			}
			all = append(all, r.say("J19.paragraph", level, r.at(l.from, l.to), "{found}", r.tell["name."+t.language].Message, "{asked}", r.tell["name."+r.language].Message))
		}
	}
	return all
}
