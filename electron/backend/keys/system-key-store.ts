/** The key store of this computer's account (DPAPI, Keychain, libsecret, KWallet), as far as there is a real one. */
export type SystemKeyStore = {
  /** `key` in hexadecimal digits; answers base64 that only this account can open. */
  wrap: (key: string) => Promise<string>
  /** Undefined when it was wrapped elsewhere, or the store is not the same any more. */
  unwrap: (wrapped: string) => Promise<string | undefined>
}
