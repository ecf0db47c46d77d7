// Package floor is the least that a bot can be: a bare WebSocket and a canned
// answer, without any library for Slack. It exists to be measured: no bot can cost
// less.
package floor

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"github.com/coder/websocket"
)

// text is the one answer.
const text = "A senior backend developer earns €58,000 to €70,000 a year."

// atOnce is how many messages are answered at once.
const atOnce = 16

// bot is the state of the least bot.
type bot struct {
	token, api string
	client     *http.Client
	ws         *websocket.Conn
	places     chan struct{}
}

// Run answers until ctx ends, then returns nil; it fails when its connection
// does.
func Run(ctx context.Context, botToken, appToken, apiURL string) error {
	err := run(ctx, botToken, appToken, apiURL)
	if ctx.Err() != nil {
		return nil
	}
	return err
}

func run(ctx context.Context, botToken, appToken, apiURL string) error {
	transport := &http.Transport{MaxIdleConnsPerHost: atOnce}
	defer transport.CloseIdleConnections()
	b := &bot{token: botToken, api: apiURL, client: &http.Client{Transport: transport}, places: make(chan struct{}, atOnce)}
	address, err := b.open(ctx, appToken)
	if err != nil {
		return err
	}
	if b.ws, _, err = websocket.Dial(ctx, address, nil); err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() { _ = b.ws.CloseNow() }() // nothing is left to say
	b.ws.SetReadLimit(-1)
	var running sync.WaitGroup
	defer running.Wait()
	for {
		_, frame, err := b.ws.Read(ctx)
		if err != nil {
			return fmt.Errorf("read: %w", err)
		}
		if err := b.take(ctx, frame, &running); err != nil {
			return err
		}
	}
}

// open asks for the address of a connection.
func (b *bot) open(ctx context.Context, appToken string) (string, error) {
	body, err := b.call(ctx, "apps.connections.open", appToken, nil)
	if err != nil {
		return "", err
	}
	var answer struct{ URL string }
	if err := json.Unmarshal(body, &answer); err != nil {
		return "", fmt.Errorf("read the connection's address: %w", err)
	}
	return answer.URL, nil
}

// envelope is as much of a frame as this bot looks at.
type envelope struct {
	ID      string `json:"envelope_id"`
	Type    string
	Payload struct {
		Event struct {
			Type, Channel, TS string
			BotID             string `json:"bot_id"`
		}
	}
}

// take acknowledges a frame, with the answer if it is a command, and answers a
// message.
func (b *bot) take(ctx context.Context, frame []byte, running *sync.WaitGroup) error {
	var e envelope
	if json.Unmarshal(frame, &e) != nil || e.ID == "" {
		return nil // hello
	}
	ack := `{"envelope_id":"` + e.ID + `"}`
	if e.Type == "slash_commands" {
		ack = `{"envelope_id":"` + e.ID + `","payload":{"text":"` + text + `"}}`
	}
	if err := b.ws.Write(ctx, websocket.MessageText, []byte(ack)); err != nil {
		return fmt.Errorf("acknowledge: %w", err)
	}
	event := e.Payload.Event
	if event.Type != "message" || event.BotID != "" {
		return nil
	}
	b.places <- struct{}{}
	running.Go(func() {
		defer func() { <-b.places }()
		form := url.Values{"channel": {event.Channel}, "thread_ts": {event.TS}, "text": {text}}
		_, _ = b.call(ctx, "chat.postMessage", b.token, form) // the least bot looks at no error
	})
	return nil
}

// call calls a method of the Web API.
func (b *bot) call(ctx context.Context, method, token string, form url.Values) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, b.api+method, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, fmt.Errorf("call %s: %w", method, err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := b.client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("call %s: %w", method, err)
	}
	var body bytes.Buffer
	_, err = io.Copy(&body, resp.Body)
	if err != nil {
		return nil, fmt.Errorf("read the answer of %s: %w", method, err)
	}
	return body.Bytes(), resp.Body.Close()
}
