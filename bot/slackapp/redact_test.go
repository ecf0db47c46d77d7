package slackapp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"testing"
)

func TestSecretsAreTakenOut(t *testing.T) {
	r := newRedactor("xoxb-1-own", "xapp-1-own/odd")
	for in, want := range map[string]string{
		"no secret":                                 "no secret",
		"token=xoxb-1-own&x":                        "token=[redacted]&x",
		"Bearer xapp-1-own/odd.":                    "Bearer [redacted].",
		"form xapp-1-own%2Fodd":                     "form [redacted]",
		"another's xoxp-12-ab_c xoxe.xoxb-1-Z":      "another's [redacted] [redacted]",
		`Post "https://h.example/actions/T/1/s": x`: `Post "https://h.example": x`,
		"dial wss://w.example/link?ticket=s":        "dial wss://w.example",
	} {
		if got := r.text(in); got != want {
			t.Errorf("text(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCleanedErrorsKeepTheirChain(t *testing.T) {
	r := newRedactor("xoxb-1-own", "xapp-1-own")
	err := r.err(fmt.Errorf("call: %w", &url.Error{Op: "Post", URL: "https://h.example/secret", Err: io.ErrUnexpectedEOF}))
	if err.Error() != `call: Post "https://h.example": unexpected EOF` {
		t.Errorf("got %q", err)
	}
	if _, ok := errors.AsType[*url.Error](err); !ok || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error("the chain is lost")
	}
	if printed := fmt.Sprintf("%+v", err); printed != err.Error() {
		t.Errorf("printed as %q", printed)
	}
}

// What slack-go would log in its debug mode holds no token either.
func TestLibraryLogHoldsNoToken(t *testing.T) {
	var out bytes.Buffer
	log := libraryLog{
		log:    slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug})),
		secret: newRedactor("xoxb-1-own", "xapp-1-own"),
	}
	if err := log.Output(2, "sending token=xoxb-1-own with Bearer xapp-1-own\n"); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); bytes.Contains(out.Bytes(), []byte("-own")) || !bytes.Contains(out.Bytes(), []byte("sending token=")) {
		t.Errorf("logged %q", got)
	}
}
