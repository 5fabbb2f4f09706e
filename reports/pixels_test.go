package reports

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
)

func TestEncodePNGKeepsEveryPixel(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 7, 5))
	for y := range 5 {
		for x := range 7 {
			picture.Set(x, y, color.RGBA{uint8(40 * x), uint8(50 * y), uint8(x * y), 255})
		}
	}
	data, err := encodePNG(picture, 200)
	if err != nil {
		t.Fatal(err)
	}
	read, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 5 {
		for x := range 7 {
			if got := color.RGBAModel.Convert(read.At(x, y)); got != picture.At(x, y) {
				t.Fatalf("pixel %d, %d is %v, want %v", x, y, got, picture.At(x, y))
			}
		}
	}
}
