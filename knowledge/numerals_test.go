package knowledge

import "testing"

func TestNumeralsAreReadAsDigits(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"seven years, two languages":        "7 years, 2 languages",
		"twenty-one or twenty two":          "21 or 22",
		"four thousand gross a month":       "4 thousand gross a month",
		"three thousand five hundred":       "3500",
		"one hundred and five thousand":     "105 thousand",
		"fifty k, forty five grand":         "50 k, 45 grand",
		"two three":                         "2 3",
		"a thousand things, cent pour cent": "a thousand things, cent pour cent",
		"five-year plan":                    "5-year plan",
		"ten and more":                      "10 and more",
		"quarante-cinq mille euros":         "45 thousand euros",
		"trois mille cinq cents brut":       "3500 brut",
		"soixante-dix-sept":                 "77",
		"soixante quinze mille":             "75 thousand",
		"quatre-vingts":                     "80",
		"quatre-vingt-dix mille":            "90 thousand",
		"vingt et un ans":                   "21 ans",
		"deux mille trois cents":            "2300",
		"dix-huit ans d experience":         "18 ans d experience",
		"quatre, vingt":                     "4, 20",
	} {
		if got := digitsFor(text); got != want {
			t.Errorf("digitsFor(%q) = %q, want %q", text, got, want)
		}
	}
}
