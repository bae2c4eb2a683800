declare module "virtual:guide/fr" {
  export const sections: readonly { readonly id: string; readonly title: string }[];
  export const html: string;
}

declare module "virtual:guide/en" {
  export const sections: readonly { readonly id: string; readonly title: string }[];
  export const html: string;
}
