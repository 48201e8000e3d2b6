// Package loop measures with b.Loop (Go 1.24 and later).
package loop
