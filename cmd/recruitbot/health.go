package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"recruitbot/bot/expert"
)

// ready tells why the process can't do its work, nil when it can.
type ready func(ctx context.Context) error

// healthHandler serves /healthz (the process lives), /readyz (Slack is connected
// and the database answers) and /metrics. A process that is ready but can't pass questions
// on to people says so: it answers all others.
func healthHandler(m *meter, r ready, way *expert.Route) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, q *http.Request) {
		ctx, cancel := context.WithTimeout(q.Context(), 2*time.Second)
		defer cancel()
		if err := r(ctx); err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
		if way != nil && !way.Open() {
			fmt.Fprintln(w, "but questions can't be passed on to people:", way.Fault())
		}
	})
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	return mux
}

// serveHTTP serves h on addr until end is called, which waits for what is under
// way for a second at most.
func serveHTTP(addr string, h http.Handler, log *slog.Logger) (end func(), err error) {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("RECRUITBOT_HTTP_ADDR: %w: %s", err, listenRemedy(err))
	}
	log.Info("health and metrics", "address", listener.Addr().String())
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 10 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
	var serving sync.WaitGroup
	serving.Go(func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("health and metrics have stopped", "error", err)
		}
	})
	return func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if err := server.Shutdown(ctx); err != nil {
			_ = server.Close()
		}
		serving.Wait()
	}, nil
}
