// Generated from contract/design_studio_transformers_schemas.ts by `deno task generate`; change it there.

/** Adds what screen readers need. */
export type AccessibilityTransformer = {
  enabled?: boolean | undefined;
  /** Language of the text, for screen readers. */
  language?: string | undefined;
  add_lang_to_html?: boolean | undefined;
  add_dir_to_html?: boolean | undefined;
  add_lang_to_content?: boolean | undefined;
  add_dir_to_content?: boolean | undefined;
  add_role_to_tables?: boolean | undefined;
  add_vml_alt_text?: boolean | undefined;
  add_empty_alt_to_images?: boolean | undefined;
  add_title_to_head?: boolean | undefined;
  remove_button_role_from_links?: boolean | undefined;
  remove_zoom_meta_tag?: boolean | undefined;
};

/** Moves CSS rules into the elements they apply to. */
export type CssInlinerTransformer = {
  enabled?: boolean | undefined;
  apply_style_tags?: boolean | undefined;
  preserve_important?: boolean | undefined;
  remove_style_tags?: boolean | undefined;
  preserve_font_faces?: boolean | undefined;
  preserve_media_queries?: boolean | undefined;
  preserve_keyframes?: boolean | undefined;
  preserve_pseudos?: boolean | undefined;
  inline_pseudo_elements?: boolean | undefined;
  /** Writes sizes as HTML attributes too, for old mail programs. */
  apply_html_attributes?: {
    enabled?: boolean | undefined;
    apply_width_attributes?: boolean | undefined;
    apply_height_attributes?: boolean | undefined;
    apply_table_element_attributes?: boolean | undefined;
  } | undefined;
};

/** Puts the values of CSS variables in their place. */
export type CssVariablesTransformer = {
  enabled?: boolean | undefined;
  /** Keeps the declarations as well. */
  preserve?: boolean | undefined;
};

/** What is done to the HTML before it is sent. */
export type DesignStudioTransformers = {
  /** Adds parameters to the links. */
  url_parameters?: UrlParametersTransformer | undefined;
  /** Puts the values of CSS variables in their place. */
  css_variables?: CssVariablesTransformer | undefined;
  /** Moves CSS rules into the elements they apply to. */
  css_inliner?: CssInlinerTransformer | undefined;
  /** Adds what screen readers need. */
  accessibility?: AccessibilityTransformer | undefined;
  /** Sets the HTML neatly, or small. */
  formatter?: FormatterTransformer | undefined;
  /** Keeps a last word from standing alone. */
  prevent_widows?: {
    enabled?: boolean | undefined;
  } | undefined;
  /** Writes special characters as entities. */
  encode_entities?: {
    enabled?: boolean | undefined;
  } | undefined;
  /** Drops CSS rules that nothing uses. */
  remove_unused_css?: UnusedCssTransformer | undefined;
};

/** Sets the HTML neatly, or small. */
export type FormatterTransformer = {
  type?: ("none" | "prettify" | "minify") | undefined;
  /** For the type `prettify`. */
  prettify?: {
    indent_character?: string | undefined;
    indent_size?: number | undefined;
    wrap_attributes?: boolean | undefined;
  } | undefined;
  /** For the type `minify`. */
  minify?: {
    remove_line_breaks?: boolean | undefined;
    /** Characters. */
    line_length_limit?: number | undefined;
    remove_indentations?: boolean | undefined;
    /** `0` keeps them, `1` keeps only conditional ones, `2` keeps none. */
    remove_html_comments?: ("0" | "1" | "2") | undefined;
    remove_css_comments?: boolean | undefined;
  } | undefined;
};

/** Drops CSS rules that nothing uses. */
export type UnusedCssTransformer = {
  enabled?: boolean | undefined;
  /** Selectors that stay although nothing has them. */
  whitelist?: string[] | undefined;
  /** What begins and ends Liquid, which is no CSS. */
  backend_markers?: {
    heads?: string | undefined;
    tails?: string | undefined;
  }[] | undefined;
  /** Shortens the names of classes. */
  uglify?: boolean | undefined;
};

/** Adds parameters to the links. */
export type UrlParametersTransformer = {
  enabled?: boolean | undefined;
  /** The parameters, such as `utm_source`. */
  parameters?: {
    [x: string]: unknown;
  }[] | undefined;
};
