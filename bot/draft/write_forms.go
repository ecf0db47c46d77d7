package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// forms are French names of jobs in both forms. What is alike in both isn't here.
func forms() [][2]string {
	return [][2]string{
		{"développeur", "développeuse"}, {"ingénieur", "ingénieure"}, {"programmeur", "programmeuse"}, {"concepteur", "conceptrice"},
		{"administrateur", "administratrice"}, {"intégrateur", "intégratrice"}, {"directeur", "directrice"}, {"technicien", "technicienne"},
		{"consultant", "consultante"}, {"chef", "cheffe"}, {"expert", "experte"}, {"assistant", "assistante"}, {"chargé", "chargée"},
		{"rédacteur", "rédactrice"}, {"formateur", "formatrice"}, {"coordinateur", "coordinatrice"}, {"animateur", "animatrice"},
		{"vendeur", "vendeuse"}, {"acheteur", "acheteuse"}, {"conseiller", "conseillère"}, {"infirmier", "infirmière"},
	}
}

// bothForms names a job in both forms: "Développeur backend" is "Développeur ou
// développeuse backend". A title that has both, or neither, stays.
func bothForms(title string) string {
	low := strings.ToLower(title)
	for _, pair := range forms() {
		masculine, feminine := hasWord(title, pair[0]), hasWord(title, pair[1])
		if masculine == feminine {
			continue
		}
		have := pair[0]
		if feminine {
			have = pair[1]
		}
		at := strings.Index(low, have)
		both := pair[0] + " ou " + pair[1]
		if first, _ := utf8.DecodeRuneInString(title[at:]); unicode.IsUpper(first) {
			r, size := utf8.DecodeRuneInString(both)
			both = string(unicode.ToUpper(r)) + both[size:]
		}
		return title[:at] + both + title[at+len(have):]
	}
	return title
}
