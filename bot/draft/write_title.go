package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge"
)

// longestTitle is what job boards show of a title, in characters.
const longestTitle = 80

// title is the job's title with its level and, where they fit, the main language and
// in French "(F/H)".
func (t *telling) title() Section {
	full, mark := t.fullTitle(false), t.country.Mark[t.Language]
	if t.Language == "fr" && !strings.Contains(full, "(H/F)") {
		mark = "(F/H)"
	}
	if mark != "" && !strings.Contains(full, mark) {
		full += " " + mark
	}
	return Section{ID: Title, Text: full, Origin: FromCode}
}

// fullTitle is the title with its level and the main language. Inside a sentence it
// goes without the language, which has a sentence of its own.
func (t *telling) fullTitle(inside bool) string {
	base, pattern := t.baseTitle(), ""
	if inside {
		pattern = t.words.Roles[t.Level]
	} else {
		base = t.withLanguage(base)
	}
	if pattern == "" {
		pattern = t.words.Levels[t.Level]
	}
	if l := t.gridLevel(); pattern == "" && l != nil {
		pattern = gradePattern(l.Name.In(t.Language), t.Language)
	}
	if pattern == "" || t.saysLevel(base) {
		return base
	}
	if !strings.HasPrefix(pattern, "{title}") {
		base = lowerFirst(base)
	}
	return strings.Replace(pattern, "{title}", base, 1)
}

// gradePattern is how a title says a level of the profile's own: before it in English if
// that is one word, and else after it.
func gradePattern(grade, language string) string {
	switch {
	case language == "fr":
		return "{title}, niveau " + lowerFirst(grade)
	case strings.ContainsRune(grade, ' '):
		return "{title}, " + lowerFirst(grade)
	}
	return grade + " {title}"
}

// baseTitle is the title without its level: the brief's, or the profile's.
func (t *telling) baseTitle() string {
	base := tidy(t.Title)
	if base == "" {
		base = t.profile.titles.In(t.Language)
	}
	if t.Language == "fr" {
		base = bothForms(base)
	}
	return base
}

// withLanguage adds the main language where it isn't said yet and leaves room for
// the level.
func (t *telling) withLanguage(title string) string {
	main := of(stackOf(t.Stack, t.profile.stack), "language", 1)
	if len(main) == 0 || hasWord(title, main[0]) {
		return title
	}
	with := title + " (" + main[0] + ")"
	switch {
	case t.Language == "fr":
		with = title + " " + main[0]
	case t.country.Mark[t.Language] != "":
		with = title + ", " + main[0] // one pair of brackets is enough
	}
	if utf8.RuneCountInString(with)+len(", niveau confirmé (F/H)") > longestTitle {
		return title
	}
	return with
}

// saysLevel tells whether a title names the level already.
func (t *telling) saysLevel(title string) bool {
	l := t.gridLevel()
	if l == nil {
		return false
	}
	words := slices.Concat([]string{l.ID}, l.Words.In("en"), l.Words.In("fr"))
	return slices.ContainsFunc(words, func(w string) bool { return hasWord(title, w) })
}

// gridLevel is the level of the profile's grid, nil for none.
func (t *telling) gridLevel() *knowledge.Level {
	if t.profile.salary == nil {
		return nil
	}
	for i, l := range t.profile.salary.Levels {
		if l.ID == t.Level {
			return &t.profile.salary.Levels[i]
		}
	}
	return nil
}

// years are those that the level begins with, 0 for none.
func (t *telling) years() int {
	if l := t.gridLevel(); l != nil {
		return l.Years.From
	}
	return 0
}

// hasWord tells whether a text has a word or words, whatever their case.
func hasWord(text, word string) bool {
	text, word = strings.ToLower(text), strings.ToLower(word)
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+i])
		after, _ := utf8.DecodeRuneInString(text[from+i+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from += i + len(word)
	}
}

// lowerFirst writes a text as inside a sentence, but for names such as PHP or McKinsey.
func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(s, " ")
	if strings.ContainsFunc(word[min(size, len(word)):], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) || len(word) <= size {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// withArticle is a title inside a sentence: "a senior backend developer", "un développeur ou
// une développeuse backend senior". In French it is "" for a title whose forms aren't known.
func (t *telling) withArticle(title string) string {
	if t.Language != "fr" {
		title = lowerFirst(title)
		if title == "" {
			return ""
		}
		if strings.ContainsRune("aeioAEIO", rune(title[0])) {
			return "an " + title
		}
		return "a " + title
	}
	for _, pair := range forms() {
		both := pair[0] + " ou " + pair[1]
		at := strings.Index(strings.ToLower(title), both)
		if at < 0 {
			continue
		}
		before, after := lowerFirst(title[:at]), title[at+len(both):]
		return "un " + before + pair[0] + " ou une " + before + pair[1] + after
	}
	return ""
}
