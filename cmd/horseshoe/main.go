// Command horseshoe turns records of Security Council debates into data.
package main

func main() {}
