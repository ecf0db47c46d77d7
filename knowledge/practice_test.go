package knowledge_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"recruitbot/knowledge"
)

// What is wrong in a file of practice is told with its line and what to do, all at once, and nothing is written.
func TestPracticeThatIsWrongIsTold(t *testing.T) {
	folder := filepath.Join("practice", "backend")
	t.Chdir(t.TempDir())
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	text := "# page: a guide\nin | role.overview | en | Who is that?\nmaybe | role.overview | en | Is it so?\n\nin | role.nothing | en | What then?\n" +
		"in | - | en | Which one?\nout | - | de | Warum?\nout | - | Why?\npart | role.overview | fr |\nout | - | en | who is that\n"
	if err := os.WriteFile(filepath.Join(folder, "guide.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	err := knowledge.Compile(t.TempDir())
	var got knowledge.Faults
	if !errors.As(err, &got) {
		t.Fatalf("error %v; want faults", err)
	}
	want := map[int]string{
		3:  `"maybe" is neither in, part nor out`,
		5:  `there is no topic "role.nothing"`,
		6:  `a question that is told has a topic`,
		7:  `"de" is no language that questions are read in`,
		8:  `this is not four parts with bars between`,
		9:  `there is no question here`,
		10: `this question stands in practice/backend/guide.txt:2, too`,
	}
	for _, f := range got {
		if f.File != "practice/backend/guide.txt" || f.Problem != want[f.Line] || f.Remedy == "" {
			t.Errorf("%v; want %q, with a remedy", f, want[f.Line])
		}
		delete(want, f.Line)
	}
	if len(want) > 0 {
		t.Errorf("not told: %v", want)
	}
}
