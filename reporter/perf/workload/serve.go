package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cgi"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
)

// serve offers the repositories in a folder over HTTP, as git's own http-backend does it. FILE gets
// the URL; URL/bytes says how many bytes have gone over the wire so far.
func serve(folder, file string) error {
	gitCore, err := exec.Command("git", "--exec-path").Output()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	counted := &countingListener{Listener: listener}
	backend := &cgi.Handler{
		Path: strings.TrimSpace(string(gitCore)) + "/git-http-backend",
		Env:  []string{"GIT_PROJECT_ROOT=" + folder, "GIT_HTTP_EXPORT_ALL=1"},
	}
	if err := os.WriteFile(file, fmt.Appendf(nil, "http://%s\n", listener.Addr()), 0o644); err != nil {
		return err
	}
	return http.Serve(counted, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/bytes" {
			fmt.Fprintln(w, counted.bytes.Load())
			return
		}
		backend.ServeHTTP(w, r)
	}))
}

func printBytes(out io.Writer, url string) error {
	response, err := http.Get(url + "/bytes")
	if err != nil {
		return err
	}
	defer response.Body.Close()
	_, err = io.Copy(out, response.Body)
	return err
}

type countingListener struct {
	net.Listener
	bytes atomic.Int64
}

func (l *countingListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	return &countingConn{conn, &l.bytes}, err
}

type countingConn struct {
	net.Conn
	bytes *atomic.Int64
}

func (c *countingConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.bytes.Add(int64(n))
	return n, err
}

func (c *countingConn) Write(b []byte) (int, error) {
	n, err := c.Conn.Write(b)
	c.bytes.Add(int64(n))
	return n, err
}
