package slacksim

import (
	"bytes"
	"embed"
	"errors"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// pageFiles is the page as the browser gets it.
//
//go:embed page
var pageFiles embed.FS

// pagePolicy lets the page load its own files and talk to its own server, and
// nothing else: no script in the markup, no frame, no form, no other host.
const pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// How much of a request to the page's API is read, and of a file.
const (
	pageBody     = 64 << 10
	pageFileSize = 10 << 20
)

// PageConfig is what the page shows besides what is in the workspace.
type PageConfig struct {
	Title    string        // the workspace's name; "" for one of its own
	Commands []PageCommand // offered when a person types a slash
	Try      []Suggestion  // offered for one click each
	Troubles []PageTrouble // further things that a person can make go wrong
}

// PageCommand is a slash command as a workspace lists it.
type PageCommand struct {
	Name        string `json:"name"` // with its slash
	Hint        string `json:"hint,omitempty"`
	Description string `json:"description,omitempty"`
}

// Suggestion is something to try: a text that is sent as if the person had typed
// it, a command if it begins with a slash, @NAME being a mention.
type Suggestion struct {
	Label   string `json:"label"`
	Channel string `json:"channel,omitempty"` // a channel's name; "" for the conversation with the bot
	Text    string `json:"text"`
	Look    string `json:"look,omitempty"`   // what to notice in the answer
	Thread  bool   `json:"thread,omitempty"` // it goes on in the thread of the suggestion before it
	Home    bool   `json:"home,omitempty"`   // the app's home is opened; Text only says so
}

// page shows a workspace in a browser.
type page struct {
	*Sim
	cfg   PageConfig
	seats *seats
}

// ServePage serves the workspace as a page for people and returns its address.
// It asks for no password: whoever reaches the loopback interface may act as
// anybody in the workspace. It panics when it is called twice.
func (s *Sim) ServePage(cfg PageConfig) (url string) {
	if cfg.Title == "" {
		cfg.Title = "Simulated workspace"
	}
	p := page{Sim: s, cfg: cfg, seats: &seats{taken: map[string]int{}}}
	mux := http.NewServeMux()
	mux.Handle("GET /demo/", http.StripPrefix("/demo/", staticPage()))
	mux.Handle("GET /demo/api/", http.NotFoundHandler()) // no file is looked for there
	mux.HandleFunc("GET /demo/api/state", p.serveState)
	mux.HandleFunc("GET /demo/api/events", p.serveEvents)
	mux.HandleFunc("GET /demo/api/file/{id}", p.serveFile)
	mux.HandleFunc("POST "+uploadPath, p.serveUploaded)
	for name, act := range pageActs() {
		mux.HandleFunc("POST /demo/api/"+name, p.serveAct(act))
	}
	p.inspector(mux)
	s.Mount("/demo/", p.guarded(mux))
	s.Mount("GET /{$}", p.guarded(http.RedirectHandler("/demo/", http.StatusFound)))
	return s.URL() + "/demo/"
}

// staticPage serves the embedded files, without lists of folders, and all scripts
// and styles as one file each.
func staticPage() http.Handler {
	files, err := fs.Sub(pageFiles, "page")
	if err != nil {
		panic("slacksim: the page is not embedded: " + err.Error()) // the compiler has seen that it is
	}
	scripts, err := joinScripts(files, "js/main.js")
	styles, faulty := joinStyles(files)
	if err := errors.Join(err, faulty); err != nil {
		panic("slacksim: the page is not whole: " + err.Error()) // every test of the page has seen that it is
	}
	joined := map[string][]byte{"page.js": scripts, "page.css": styles}
	server := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-cache")
		if content, ok := joined[r.URL.Path]; ok {
			http.ServeContent(w, r, r.URL.Path, time.Time{}, bytes.NewReader(content))
			return
		}
		server.ServeHTTP(w, r)
	})
}

// guarded keeps out what another site's page might send: a foreign host name
// (DNS rebinding), a foreign origin, or a form.
func (p page) guarded(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", pagePolicy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cache-Control", "no-store")
		origin := r.Header.Get("Origin")
		writes := r.Method != http.MethodGet && r.Method != http.MethodHead
		kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // "" is refused for writes
		wanted, most := "application/json", int64(pageBody)
		if r.URL.Path == uploadPath {
			wanted, most = "application/octet-stream", pageFileSize
		}
		switch {
		case !p.ownHost(r.Host):
			http.Error(w, "this address is served to this machine only", http.StatusForbidden)
		case origin != "http://"+r.Host && (origin != "" || writes):
			http.Error(w, "this request comes from another page", http.StatusForbidden)
		case writes && kind != wanted:
			http.Error(w, "send "+wanted, http.StatusUnsupportedMediaType)
		default:
			r.Body = http.MaxBytesReader(nil, r.Body, most) // nil: what is too much is answered, the connection stays
			h.ServeHTTP(w, r)
		}
	})
}

// ownHost tells whether a Host header names this machine and the right port.
func (p page) ownHost(host string) bool {
	_, own, err := net.SplitHostPort(p.address)
	name, port, asked := net.SplitHostPort(host)
	return err == nil && asked == nil && port == own && slices.Contains([]string{"127.0.0.1", "localhost", "::1"}, name)
}
