package route

import "testing"

func newRouter() *Router {
	r := &Router{}
	for _, p := range []string{
		"/", "/health", "/orders", "/orders/:id", "/orders/:id/lines", "/orders/:id/lines/:sku",
		"/customers", "/customers/:id", "/customers/:id/orders", "/assets/css/site.css",
	} {
		r.Add(p, p)
	}
	return r
}

func TestLookup(t *testing.T) {
	r := newRouter()
	if h, p := r.Lookup("/orders/17/lines/mug"); h != "/orders/:id/lines/:sku" || p["id"] != "17" || p["sku"] != "mug" {
		t.Errorf("got %q %v", h, p)
	}
	if h, _ := r.Lookup("/nowhere/at/all"); h != "" {
		t.Errorf("got %q", h)
	}
}

func BenchmarkLookup(b *testing.B) {
	r := newRouter()
	for _, c := range []struct{ name, path string }{
		{"static", "/assets/css/site.css"},
		{"params=2", "/orders/17/lines/mug"},
		{"missing", "/orders/17/nothing/here"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				r.Lookup(c.path)
			}
		})
	}
}

func BenchmarkLookupParallel(b *testing.B) {
	r := newRouter()
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			r.Lookup("/orders/17/lines/mug")
		}
	})
}
