package model_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

// A text in JSON: its prose is shown while it is written, and when something goes wrong
// there is a line about it.
func ExampleClient_Stream() {
	server, err := fakemodel.Start(fakemodel.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer server.Close()
	server.Queue(fakemodel.Reply{Text: `{"summary": "You build APIs."}`}, fakemodel.Reply{Mishap: fakemodel.Refusal})

	client := model.New(model.Config{BaseURL: server.URL(), Name: "fake", PerPerson: 40})
	defer client.Close()
	request := model.Request{
		Team: "T1", Person: "U1", System: "You write job descriptions.", User: "A Go developer in London.",
		Schema: json.RawMessage(`{"type":"object","additionalProperties":false,"required":["summary"],"properties":{"summary":{"type":"string"}}}`),
	}
	shown := map[string]string{}
	sink := model.Sink{
		Text:    func(path, delta string) { shown[path] += delta },
		Restart: func() { clear(shown) },
	}
	for range 2 {
		res, err := client.Stream(context.Background(), request, sink)
		var fault *model.Fault
		if errors.As(err, &fault) {
			fmt.Println(fault.Line("en"))
			continue
		}
		fmt.Println(shown["/summary"], res.Left, "left")
	}
	// Output:
	// You build APIs. 39 left
	// The language model declined to write this text.
}
