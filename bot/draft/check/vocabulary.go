package check

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed data/*.yaml
var files embed.FS

// vocabulary is all data, made ready for reading.
type vocabulary struct {
	lexicon   *lexicon
	ambiguous map[string]ambiguous // by name
	implies   map[string][]string  // technologies that another one brings along
	groups    []group
	small     map[string][]string // word: languages
	wordings  map[string]wording  // by language
	sources   map[string]source   // by check
	french    map[string]string   // the name of a source in French, where it has one of its own
	packs     map[string]pack
}

// group is a list of words that a check looks for.
type group struct {
	Key    string   `yaml:"key"` // "J9.age": the check, and the key of its texts
	Level  Level    `yaml:"level"`
	In     string   `yaml:"in"`     // language of the words; "" for any
	Spare  []string `yaml:"spare"`  // where they don't count: see spared
	Words  []string `yaml:"words"`  // "chairman => chairperson" where a swap is safe
	Except []string `yaml:"except"` // phrases that mean something else
	kind   string   // that its phrases are found as
}

// ambiguous is a technology whose name is a common word. It counts where it is
// written so and a word beside it, or a technology in its sentence, says that it is meant.
type ambiguous struct {
	Name   string   `yaml:"name"`
	Words  []string `yaml:"words"`  // exact writings
	Before []string `yaml:"before"` // words after which it is not meant
	After  []string `yaml:"after"`  // words in front of which it is not meant
}

// wording is the texts of one language by their keys.
type wording map[string]struct {
	Message string `yaml:"message"`
	Remedy  string `yaml:"remedy"`
}

// source is where a rule comes from, and when it was last held against it.
type source struct {
	Name    string `yaml:"name"`
	Checked string `yaml:"checked"`
}

// lexis is the vocabulary, made once. The data is embedded, so a fault in it is
// a fault of the program.
var lexis = sync.OnceValue(func() *vocabulary {
	v, err := loadVocabulary()
	if err != nil {
		panic(err)
	}
	return v
})

func loadVocabulary() (*vocabulary, error) {
	var tech struct {
		Names     map[string][]string `yaml:"names"`
		Ambiguous []ambiguous         `yaml:"ambiguous"`
		Implies   map[string][]string `yaml:"implies"`
	}
	var lists map[string]map[string][]string
	var law struct {
		Sources map[string]source `yaml:"sources"`
		French  map[string]string `yaml:"french"`
		Packs   map[string]pack   `yaml:"packs"`
	}
	v := &vocabulary{lexicon: &lexicon{}, ambiguous: map[string]ambiguous{}, small: smallWords(), wordings: map[string]wording{}}
	en, fr := wording{}, wording{}
	for name, into := range map[string]any{
		"technologies": &tech, "lists": &lists, "countries": &law, "groups": &v.groups, "texts.en": &en, "texts.fr": &fr,
	} {
		if err := decode(name, into); err != nil {
			return nil, err
		}
	}
	v.wordings["en"], v.wordings["fr"] = en, fr
	v.sources, v.french, v.packs, v.implies = law.Sources, law.French, law.Packs, tech.Implies
	for _, a := range tech.Ambiguous {
		v.ambiguous[a.Name] = a
		for _, w := range a.Words {
			v.lexicon.add(w, entry{kind: "perhaps", name: a.Name, written: w})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(tech.Names)) {
		aliases := tech.Names[name]
		if _, isWord := v.ambiguous[name]; !isWord || strings.Contains(name, ".") {
			aliases = append(aliases, name)
		}
		for _, a := range aliases {
			v.lexicon.add(a, entry{kind: "technology", name: name})
		}
	}
	v.addLists(lists)
	v.addGroups()
	return v, nil
}

// addLists puts in the lists of phrases: kind, name, phrases. The name "not" has a kind's exceptions.
func (v *vocabulary) addLists(lists map[string]map[string][]string) {
	for kind, names := range lists {
		for _, name := range slices.Sorted(maps.Keys(names)) {
			for _, p := range names[name] {
				v.lexicon.add(p, entry{kind: kind, name: name, except: name == "not"})
			}
		}
	}
}

func (v *vocabulary) addGroups() {
	for i := range v.groups {
		g := &v.groups[i]
		g.kind = fmt.Sprint("group ", i)
		for _, w := range g.Words {
			words, swap, _ := strings.Cut(w, " => ")
			v.lexicon.add(words, entry{kind: g.kind, name: words, swap: swap})
		}
		for _, w := range g.Except {
			v.lexicon.add(w, entry{kind: g.kind, except: true})
		}
	}
}

func decode(name string, into any) error {
	b, err := files.ReadFile("data/" + name + ".yaml")
	if err != nil {
		return fmt.Errorf("read the %s: %w", name, err)
	}
	if err := yaml.UnmarshalWithOptions(b, into, yaml.Strict()); err != nil {
		return fmt.Errorf("read the %s: %w", name, err)
	}
	return nil
}
