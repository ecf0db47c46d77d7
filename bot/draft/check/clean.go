package check

import (
	"regexp"
	"slices"
	"strings"

	"recruitbot/bot/draft/pattern"
)

var (
	slackMention = pattern.Of(`<[!@#][^>\s]{1,60}>|(?:^|[\s(])(@(?:here|channel|everyone|all))\b`)
	placeholder  = pattern.Of(`\{\{[^}\n]{0,60}\}\}|\{[\pL_ .]{2,40}\}|<%[^%\n]{0,60}%>|\$\{[^}\n]{0,60}\}|\[[^\]\n]{1,60}\]|<(?i:insert|company|your|name|role|nom|entreprise|poste)[^>\n]{0,40}>|\bX{2,}[., ]X{3}\b|\bX{3,}\b|_{4,}|\b(?:TBD|TBC|TODO|FIXME|TKTK)\b|%[A-Z_]{3,}%|(?i:lorem ipsum)`)
	toFill       = pattern.Of(`(?i)\b(?:company|employer|name|role|title|job|salary|pay|amount|range|location|place|city|date|team|level|insert|your|add|number|x+|tb[dc]|todo|entreprise|nom|poste|salaire|montant|lieu|ville|votre|vos|email|contact|link|url|technology|technologies|benefits?|hours|stack)\b|soci[ée]t[ée]|[ée]quipe|ins[ée]rer|compl[ée]ter|d[ée]finir|\w_\w|…|\.\.\.`)
	htmlTag      = pattern.Of(`(?i)</?(?:script|iframe|style|img|object|embed|div|span|font|svg|form|input|link|meta)\b[^>\n]{0,200}>?`)
	emptyLink    = pattern.Of(`\[[^\]\n]{1,100}\]\((?:[^)\n]{0,200}$|\s*\)|#\))`)
	fillIn       = pattern.Of(`(?i)^\[(?:x| |https?:.*|\d{1,3})\]$`)
)

// clean is J19.
func (r *reading) clean() []Finding {
	all := r.groupFindings("J19")
	for _, m := range r.scan(slackMention(), "@<") {
		at := span{m[0], m[1]}
		if m[2] >= 0 {
			at = span{m[2], m[3]}
		}
		f := r.say("J19.mention", Error, at)
		f.Fix = &Fix{at.start, at.end, ""}
		all = append(all, f)
	}
	for _, m := range r.scan(placeholder(), "{<[_XT%FLl$") {
		if r.leftOpen(m[0], m[1]) && !r.quoted(m[0]) {
			all = append(all, r.say("J19.placeholder", Error, span{m[0], m[1]}))
		}
	}
	for _, m := range r.scan(htmlTag(), "<") {
		all = append(all, r.say("J19.html", Error, span{m[0], m[1]}))
	}
	all = append(all, r.brokenMarkup()...)
	all = append(all, r.otherLanguage()...)
	if len(r.words) == 0 {
		all = append(all, r.say("J19.empty", Error, span{}))
	}
	return all
}

// scan matches an expression line by line, in those that have one of its first signs.
func (r *reading) scan(e *regexp.Regexp, signs string) [][]int {
	var all [][]int
	for _, l := range r.lines {
		start := l.start
		for start > 0 && r.Text[start-1] != '\n' {
			start--
		}
		line := r.Text[start:l.end]
		if len(all) >= manyAlike || !strings.ContainsAny(line, signs) {
			continue
		}
		for _, m := range e.FindAllStringSubmatchIndex(line, manyAlike) {
			for i := range m {
				if m[i] >= 0 {
					m[i] += start
				}
			}
			all = append(all, m)
		}
	}
	return all
}

// leftOpen tells whether what looks like a placeholder is one: brackets hold a
// word of what is to be filled in, and are no link and no tick box.
func (r *reading) leftOpen(start, end int) bool {
	words, rest := r.Text[start:end], r.Text[end:]
	switch {
	case words[0] == '{' && words[1] != '{':
		return toFill().MatchString(words)
	case words[0] != '[':
		return true
	}
	link := strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, ":") || fillIn().MatchString(words)
	return !link && toFill().MatchString(words)
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
	block := span{} // lines that belong together
	for i, l := range r.lines {
		if text := r.Text[l.start:l.end]; l.shape == fence && (strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~")) {
			fences, last = fences+1, span{l.start, l.start + 3}
		}
		if l.shape == prose && i > 0 && r.lines[i-1].shape == prose {
			block.end = l.end
			continue
		}
		all = append(all, r.openEmphasis(block)...)
		block = span{l.start, l.end}
		if l.shape == fence || l.shape == blank {
			block = span{}
		}
	}
	all = append(all, r.openEmphasis(block)...)
	if fences%2 == 1 {
		all = append(all, r.say("J19.markup", Error, last))
	}
	for _, m := range r.scan(emptyLink(), "[") {
		if !r.quoted(m[0]) {
			all = append(all, r.say("J19.markup", Error, span{m[0], m[1]}))
		}
	}
	return all
}

// openEmphasis finds the last "**" of a block where their number is odd. Those
// between spaces, or within code, are none.
func (r *reading) openEmphasis(block span) []Finding {
	text := r.Text[block.start:block.end]
	if !strings.Contains(text, "**") || strings.Contains(text, "***") {
		return nil
	}
	marks, last, code := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '`':
			code = !code
		case !code && strings.HasPrefix(text[i:], "**"):
			loose := (i == 0 || text[i-1] == ' ') && (i+2 == len(text) || text[i+2] == ' ')
			if !loose {
				marks, last = marks+1, block.start+i
			}
			i++
		}
	}
	if marks%2 == 0 {
		return nil
	}
	return []Finding{r.say("J19.markup", Error, span{last, last + 2})}
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
