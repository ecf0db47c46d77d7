package slacksim_test

import (
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func TestAFileIsUploadedInThreeSteps(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	direct := sim.Direct(ada)
	root := must(sim.Say(t.Context(), ada, direct, "", "as a file"))(t)

	got := must(client(sim).UploadFileContext(t.Context(), slack.UploadFileParameters{
		Filename: "jd.md", Title: "The description", Content: "# Backend", FileSize: 9, Channel: direct.ID, ThreadTimestamp: root.TS,
	}))(t)

	files := sim.Files()
	if len(files) != 1 || files[0].ID != got.ID || string(files[0].Content) != "# Backend" || files[0].ThreadTS != root.TS {
		t.Errorf("files %+v", files)
	}
	if thread := sim.Messages(direct, root.TS); len(thread) != 2 || thread[1].Files[0] != got.ID {
		t.Errorf("thread %+v", thread)
	}
	wantRefusals(t, sim)
}

func TestAnUploadOfAnotherLengthIsRefused(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	_, err := client(sim).UploadFileContext(t.Context(), slack.UploadFileParameters{
		Filename: "jd.md", Content: "# Backend", FileSize: 10, Channel: sim.Direct(ada).ID,
	})
	if err == nil || len(sim.Files()) != 0 {
		t.Errorf("error %v, files %v", err, sim.Files())
	}
	wantRefusals(t, sim, "length_mismatch")
}
