package stages

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// The limits of what is read from one PDF. The longest records have some
// eighty pages of five thousand characters; what goes beyond these limits is
// no record, or is made to exhaust the reader.
const (
	maxPDFBytes     = 32 << 20
	maxPDFPages     = 600
	maxPageChars    = 60_000
	maxPDFChars     = 6_000_000
	pdfMemoryPages  = 1280 // of 64 KiB: 80 MiB for the library, the file included; growing it copies it
	pdfTimeLimit    = 90 * time.Second
	pdfAtOnce       = 2
	pdfStartTimeout = 5 * time.Minute
)

// pdfFault is a reason why a PDF gives no text.
func pdfFault(code, format string, values ...any) error {
	return problemError{code, fmt.Errorf(format, values...)}
}

// PDF reads the glyphs of PDF files. The library runs as WebAssembly, without
// access to the disk, and starts when the first file comes. A PDF is safe for
// use by several goroutines; Close frees the library.
type PDF struct {
	cacheDir string
	mu       sync.Mutex
	pool     pdfium.Pool
	cache    wazero.CompilationCache
	failed   error
	closed   bool
}

// NewPDF returns a reader that keeps the compiled library in cacheDir, or
// compiles it in memory when cacheDir is empty or cannot be written.
func NewPDF(cacheDir string) *PDF { return &PDF{cacheDir: cacheDir} }

// Close frees the library. The PDF cannot be used after it.
func (p *PDF) Close() error {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	var faults []error
	if p.pool != nil {
		faults = append(faults, p.pool.Close())
		p.pool = nil
	}
	if p.cache != nil {
		faults = append(faults, p.cache.Close(context.Background()))
		p.cache = nil
	}
	return errors.Join(faults...)
}

// start compiles the library once. A damaged or read-only cache is not a
// reason to fail: the library is then compiled in memory.
func (p *PDF) start() (pool pdfium.Pool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, errors.New("the PDF reader is closed")
	}
	if p.pool != nil || p.failed != nil {
		return p.pool, p.failed
	}
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the PDF library does not start: %v", fault)
		}
		p.failed = err
	}()
	if writable(p.cacheDir) {
		if p.cache, err = wazero.NewCompilationCacheWithDir(p.cacheDir); err == nil {
			if p.pool, err = newPool(p.cache); err == nil {
				return p.pool, nil
			}
			p.cache.Close(context.Background())
			p.cache = nil
		}
	}
	p.pool, err = newPool(nil)
	return p.pool, err
}

func newPool(cache wazero.CompilationCache) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(pdfMemoryPages).WithCloseOnContextDone(true)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal:      pdfAtOnce,
		MaxIdle:       pdfAtOnce,
		RuntimeConfig: config,
		// An empty configuration mounts nothing: a PDF cannot reach the disk.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
	})
}

// writable says whether a file can be made in the folder, making the folder
// when it is not there.
func writable(dir string) bool {
	if dir == "" || os.MkdirAll(dir, 0o755) != nil {
		return false
	}
	probe, err := os.CreateTemp(dir, "probe-*")
	if err != nil {
		return false
	}
	probe.Close()
	return os.Remove(filepath.Clean(probe.Name())) == nil
}

// pages returns the words of every page with their places. A fault of the
// file is a problemError; pages that were read before the fault come with it.
func (p *PDF) pages(data []byte) (pages []pdfPage, err error) {
	if len(data) > maxPDFBytes {
		return nil, pdfFault("P025", "the PDF is larger than %d MB", maxPDFBytes>>20)
	}
	pool, err := p.start()
	if err != nil {
		return nil, err
	}
	instance, err := pool.GetInstance(pdfStartTimeout)
	if err != nil {
		return nil, fmt.Errorf("the PDF library does not start: %w", err)
	}
	ended := endAfter(instance, pdfTimeLimit)
	defer func() {
		fault := recover()
		if ended() {
			err = pdfFault("P025", "reading the PDF takes too long")
		} else if fault != nil {
			err = pdfFault("P022", "the PDF library fails on this file: %v", fault)
		}
	}()
	return readPages(instance, data)
}

// endAfter stops the instance after the limit, which only a file made to
// exhaust the reader reaches. The function that it returns frees the instance
// and says whether the limit had been reached.
func endAfter(instance pdfium.Pdfium, limit time.Duration) func() bool {
	var mu sync.Mutex
	done, killed := false, false
	timer := time.AfterFunc(limit, func() {
		mu.Lock()
		defer mu.Unlock()
		if !done {
			killed = true
			_ = instance.Kill()
		}
	})
	return func() bool {
		timer.Stop()
		mu.Lock()
		defer mu.Unlock()
		done = true
		if !killed {
			_ = instance.Close()
		}
		return killed
	}
}

func readPages(instance pdfium.Pdfium, data []byte) ([]pdfPage, error) {
	document, err := instance.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return nil, pdfFault("P021", "the PDF is encrypted; save it without a password")
	case err != nil:
		return nil, pdfFault("P022", "the PDF is broken or cut short; download it again")
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document.Document})
	if err != nil {
		return nil, pdfFault("P022", "the PDF has no readable page tree; download it again")
	}
	if count.PageCount > maxPDFPages {
		return nil, pdfFault("P025", "the PDF has %d pages, more than the %d that are read", count.PageCount, maxPDFPages)
	}
	var pages []pdfPage
	chars := 0
	for i := range count.PageCount {
		page, n, err := readPage(instance, document.Document, i)
		if err != nil {
			var fault problemError
			if errors.As(err, &fault) {
				return pages, fault
			}
			return pages, pdfFault("P022", "page %d of the PDF cannot be read", i+1)
		}
		pages = append(pages, page)
		if chars += n; chars > maxPDFChars {
			return pages, pdfFault("P025", "the PDF has more than %d characters", maxPDFChars)
		}
	}
	return pages, nil
}

// readPage returns the words of page i and its number of characters.
func readPage(instance pdfium.Pdfium, document references.FPDF_DOCUMENT, i int) (pdfPage, int, error) {
	loaded, err := instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: document, Index: i})
	if err != nil {
		return pdfPage{}, 0, err
	}
	defer instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	byReference := requests.Page{ByReference: &loaded.Page}
	width, err := instance.FPDF_GetPageWidth(&requests.FPDF_GetPageWidth{Page: byReference})
	if err != nil {
		return pdfPage{}, 0, err
	}
	height, err := instance.FPDF_GetPageHeight(&requests.FPDF_GetPageHeight{Page: byReference})
	if err != nil {
		return pdfPage{}, 0, err
	}
	text, err := instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: byReference})
	if err != nil {
		return pdfPage{}, 0, err
	}
	defer instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	chars, err := instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return pdfPage{}, 0, err
	}
	if chars.Count > maxPageChars {
		return pdfPage{}, 0, pdfFault("P025", "page %d of the PDF has more than %d characters", i+1, maxPageChars)
	}
	page := pdfPage{number: i + 1, width: width.Width, height: height.Height}
	page.words, err = readWords(instance, text.TextPage, chars.Count)
	return page, chars.Count, err
}

// readWords groups the characters of a page into words. The library makes the
// spaces between words from the gaps between glyphs; a jump of the pen that it
// did not take for one is found here.
func readWords(instance pdfium.Pdfium, text references.FPDF_TEXTPAGE, count int) ([]pdfWord, error) {
	var words []pdfWord
	var current []rune
	first := 0
	flush := func(end int) error {
		if len(current) == 0 {
			return nil
		}
		word, err := placeWord(instance, text, first, end)
		if err != nil {
			return err
		}
		word.text = string(current)
		words = append(words, word)
		current = current[:0]
		return nil
	}
	for i := range count {
		code, err := instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
		if err != nil {
			return words, err
		}
		r := rune(code.Unicode)
		switch {
		case r == softLineHyphen:
			// The library's mark for a hyphen at the end of a line: the word
			// goes on in the next one, which is another word on the page.
			current = append(current, '-')
			if err := flush(i); err != nil {
				return words, err
			}
		case r >= 0xFB00 && r <= 0xFB06:
			if len(current) == 0 {
				first = i
			}
			current = append(current, ligatures[r-0xFB00]...)
		case r <= ' ' || r == 0x00A0 || r == 0xFFFE || r == 0xFFFF:
			if err := flush(i - 1); err != nil {
				return words, err
			}
		default:
			if kernedApart(instance, text, current, first, i, r) {
				if err := flush(i - 1); err != nil {
					return words, err
				}
			}
			if len(current) == 0 {
				first = i
			}
			current = append(current, r)
		}
	}
	return words, flush(count - 1)
}

// kernedApart says whether a space is lost between two capitals, the second of
// which is character i: fonts set "A A" so close that the library takes the
// space for none. The gap must be that of a narrow space, and wider than the one
// before it, which letter-spaced words have too.
func kernedApart(instance pdfium.Pdfium, text references.FPDF_TEXTPAGE, current []rune, first, i int, r rune) bool {
	if n := len(current); n < 2 || i-first != n || !unicode.IsUpper(r) || !unicode.IsUpper(current[n-1]) {
		return false
	}
	const narrow, wider = 0.08, 0.05 // of the height of a line
	gap, height := gapBefore(instance, text, i)
	before, _ := gapBefore(instance, text, i-1)
	return gap > narrow*height && gap-before > wider*height
}

// gapBefore is the white space before a character, and the height of its line.
func gapBefore(instance pdfium.Pdfium, text references.FPDF_TEXTPAGE, i int) (gap, height float64) {
	left, err := instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i - 1})
	if err != nil {
		return 0, 0
	}
	right, err := instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i})
	if err != nil {
		return 0, 0
	}
	return float64(right.Rect.Left - left.Rect.Right), float64(right.Rect.Top - right.Rect.Bottom)
}

// ligatures are the letters of the typographic ligatures from U+FB00 on.
var ligatures = [...][]rune{[]rune("ff"), []rune("fi"), []rune("fl"), []rune("ffi"), []rune("ffl"), []rune("st"), []rune("st")}

// softLineHyphen stands for a hyphen at a line's end in the library's text.
const softLineHyphen = 0x02

// placeWord measures the word from character first to last.
func placeWord(instance pdfium.Pdfium, text references.FPDF_TEXTPAGE, first, last int) (pdfWord, error) {
	left, err := instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: first})
	if err != nil {
		return pdfWord{}, err
	}
	right := left
	if last > first {
		if right, err = instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: last}); err != nil {
			return pdfWord{}, err
		}
	}
	origin, err := instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: first})
	if err != nil {
		return pdfWord{}, err
	}
	word := pdfWord{left: float64(left.Rect.Left), right: float64(right.Rect.Right), baseline: origin.Y, size: float64(left.Rect.Top - left.Rect.Bottom)}
	if font, err := instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: first}); err == nil {
		word.font = font.FontName
	}
	return word, nil
}
