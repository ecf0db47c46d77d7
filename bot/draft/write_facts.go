package draft

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge"
)

// facts are what a brief has for phrases.
type facts struct {
	level string            // junior, established, senior or lead
	tone  string            // plain, warm or concise; short texts are concise
	fill  map[string]string // what names stand for
	has   map[string]bool   // conditions: what a phrase may ask for
	tools []tool

	french bool
}

func (f facts) is(condition string) bool {
	return f.has[condition] || f.fill[condition] != "" || f.level == condition
}

// brief tells whether the tails of wordings are left out.
func (f facts) brief() bool { return f.has["short"] }

// gather reads the brief.
func (t *telling) gather() facts {
	f := facts{level: t.rung(), tone: t.Tone, fill: map[string]string{}, has: map[string]bool{}, french: t.Language == "fr"}
	if !slices.Contains(t.tones(), f.tone) {
		f.tone = t.tones()[0]
	}
	if t.short() {
		f.tone = "concise"
	}
	f.tools = stackOf(t.Stack, t.profile.stack)
	t.fillStack(f)
	t.fillNames(f)
	switch n, known := t.days(); {
	case !known:
	case n == 0:
		f.has["onsite"] = true
	case n == 5:
		f.has["remote"] = true
	default:
		f.has["hybrid"] = true
		f.fill["days"] = days(n, t.Language)
	}
	f.has[t.Company] = t.Company != ""
	f.has["short"], f.has["ownmust"] = t.short(), len(tidyAll(t.Must)) > 0
	f.fill["company"] = t.words.Companies[t.Company]
	f.fill["law"] = t.country.Law[t.Language]
	f.fill["Law"] = upperFirst(f.fill["law"])
	f.fill["contact"] = tidy(t.Contact)
	f.fill["deadline"] = date(tidy(t.Deadline), t.Language)
	if y := t.years(); y > 0 {
		f.fill["years"] = strconv.Itoa(y)
	}
	return f
}

// The most names of one kind in a sentence, in the sentence on tools, and of the stack
// that is required rather than welcome.
const (
	mostNames = 2
	mostTools = 4
	mostMain  = 6
)

func (t *telling) fillStack(f facts) {
	for _, kind := range kinds() {
		f.fill[kind] = t.join(of(f.tools, kind, mostNames))
	}
	var known, unknown, main, extra []string
	for i, tool := range f.tools {
		if tool.kinds != nil && len(known) < mostTools {
			known = append(known, tool.name)
		}
		if i >= mostMain {
			extra = append(extra, tool.name)
			continue
		}
		main = append(main, tool.name)
		if tool.kinds == nil {
			unknown = append(unknown, tool.name)
		}
	}
	f.fill["craft"] = t.join(append(of(f.tools, "language", mostNames), of(f.tools, "framework", 1)...))
	if f.fill["language"] == "" {
		f.fill["craft"] = ""
	}
	f.fill["platform"] = t.join(append(of(f.tools, "delivery", mostNames), of(f.tools, "cloud", 1)...))
	f.fill["stack"], f.fill["main"] = t.join(known), strings.Join(main, ", ")
	f.fill["others"] = strings.Join(unknown, ", ")
	f.has["extras"] = len(extra) > 1
	f.fill["extra"] = strings.Join(extra[:min(len(extra), mostTools)], ", ")
}

// fillNames takes the names that can stand inside a sentence.
func (t *telling) fillNames(f facts) {
	for name, typed := range map[string]string{"employer": t.Employer, "agency": t.Agency, "place": t.Place} {
		if typed = tidy(typed); isName(typed) {
			f.fill[name] = typed
		}
	}
	f.has["agency"] = tidy(t.Agency) != ""
	title := t.fullTitle(true)
	f.fill["Role"] = title
	if isPlain(title, longestTitle) {
		f.fill["role"], f.fill["job"] = t.withArticle(title), lowerFirst(title)
	}
}

// isName tells whether a typed text looks like a name: a few words of letters and
// digits, the first with a capital or a digit.
func isName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return isPlain(s, 40) && (unicode.IsUpper(first) || unicode.IsDigit(first)) && !strings.ContainsAny(s, "/()") && !strings.HasSuffix(s, ".")
}

// isPlain tells whether a typed text is of letters, digits and what stands in names.
func isPlain(s string, longest int) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" -&'’./()+#", r) {
			return false
		}
	}
	return s != "" && utf8.RuneCountInString(s) <= longest
}

// rung is the level on the ladder that phrases know. Another profile's level goes by
// its years; without one it is the second.
func (t *telling) rung() string {
	if slices.Contains(levels(), t.Level) {
		return t.Level
	}
	switch y := t.years(); {
	case t.gridLevel() == nil:
		return "established"
	case y < 2:
		return "junior"
	case y < 5:
		return "established"
	case y < 10:
		return "senior"
	}
	return "lead"
}

// days are the remote days, and whether they were said as a number from 0 to 5.
func (t *telling) days() (n int, known bool) {
	n, err := strconv.Atoi(strings.TrimSpace(t.RemoteDays))
	return n, err == nil && 0 <= n && n <= 5
}

func (t *telling) short() bool { return t.Length == "short" }

func days(n int, language string) string {
	word := map[string]string{"en": " day", "fr": "\u00a0jour"}[language]
	if n > 1 {
		word += "s"
	}
	return strconv.Itoa(n) + word
}

// date writes 2026-11-21 as people do, and leaves anything else as it is.
func date(s, language string) string { return knowledge.Day(s).In(language) }

// join writes a list as a sentence does.
func (t *telling) join(list []string) string {
	and := map[string]string{"en": " and ", "fr": " et "}[t.Language]
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + and + list[len(list)-1]
}
