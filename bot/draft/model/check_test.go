package model_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"recruitbot/bot/draft/model"
)

func TestCheck(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if r.Header.Get("Authorization") != "Bearer sk-secret" {
			w.WriteHeader(http.StatusUnauthorized)
			fmt.Fprintf(w, `{"error":{"message":"wrong key %s","type":"auth"}}`, strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
			return
		}
		fmt.Fprint(w, `{"object":"list","data":[{"id":"small","object":"model"}]}`)
	}))
	defer server.Close()

	for name, c := range map[string]struct {
		config model.Config
		fault  string // "" for none
	}{
		"answers and has the model": {model.Config{BaseURL: server.URL + "/v1", Key: "sk-secret", Name: "small"}, ""},
		"has another model":         {model.Config{BaseURL: server.URL + "/v1/", Key: "sk-secret", Name: "large"}, `no model "large"`},
		"refuses the key":           {model.Config{BaseURL: server.URL + "/v1", Key: "sk-wrong", Name: "small"}, "[key]"},
		"nobody listens":            {model.Config{BaseURL: "http://127.0.0.1:1/v1", Name: "small"}, "127.0.0.1:1"},
	} {
		t.Run(name, func(t *testing.T) {
			m := model.New(c.config)
			defer m.Close()
			err := m.Check(context.Background())
			switch {
			case c.fault == "" && err != nil:
				t.Fatal(err)
			case c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)):
				t.Fatalf("got %v, want %q", err, c.fault)
			case err != nil && strings.Contains(err.Error(), c.config.Key) && c.config.Key != "":
				t.Errorf("the key is in the error: %v", err)
			}
		})
	}
}
